package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.List;

/** The function of the rule {@code typed-enum}. */
final class TypedEnum {
    private TypedEnum() {}

    static void check(Object value, Call call) {
        Object type = call.member(value, "type");
        boolean isList = type instanceof ListNode;
        List<Object> types = new ArrayList<>(isList ? call.items(type) : List.of(type));
        if (!(call.member(value, "enum") instanceof ListNode) || !types.stream().allMatch(String.class::isInstance)) {
            return;
        }
        boolean isNullable = call.member(value, "nullable").equals(true) && call.formats().contains("oas3_0")
                || call.member(value, "x-nullable").equals(true) && call.formats().contains("oas2");
        if (isNullable) {
            types.add("null");
        }
        List<Object> values = call.items(call.member(value, "enum"));
        for (int i = 0; i < values.size(); i++) {
            if (!types.contains(typeOf(values.get(i), types.contains("integer")))) {
                call.reportAt("Enum value " + Js.print(values.get(i)) + " must be \"" + String.join(",",
                        types.stream().map(Js::string).toList()) + "\".", "enum", i);
            }
        }
    }

    private static String typeOf(Object value, boolean asksForInteger) {
        if (value instanceof Double number) {
            return asksForInteger && number == Math.rint(number) && !number.isInfinite() ? "integer" : "number";
        }
        return value == Js.NULL ? "null" : value instanceof ListNode ? "array" : value instanceof MapNode ? "object" : Js.typeOf(value);
    }
}
