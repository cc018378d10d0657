package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import java.util.List;

/** The keywords about the items of lists. */
final class Items {
    private Items() {}

    private static void see(int count, Run run) {
        if (run.evaluated() != null) {
            run.evaluated().items(count);
        }
    }

    static boolean first(List<CompiledSchema> schemas, ListNode list, Run run) {
        boolean fits = true;
        for (int i = 0; i < schemas.size() && i < list.items().size(); i++) {
            see(i + 1, run);
            fits &= run.acceptsAt(i, schemas.get(i), run.value(list.items().get(i)));
            if (!fits && !run.wantsAll()) {
                return false;
            }
        }
        return fits;
    }

    static boolean rest(CompiledSchema schema, String keyword, CompiledSchema other, int from, ListNode list, Run run) {
        if (list.items().size() <= from) {
            return true;
        }
        see(list.items().size(), run);
        if (Js.of(other.node()).equals(false)) {
            return run.fail(schema, keyword, "must NOT have more than " + from + " items");
        }
        boolean fits = true;
        for (int i = from; i < list.items().size(); i++) {
            fits &= run.acceptsAt(i, other, run.value(list.items().get(i)));
            if (!fits && !run.wantsAll()) {
                return false;
            }
        }
        return fits;
    }

    /** @param most below zero for no limit */
    static boolean contains(CompiledSchema schema, CompiledSchema some, double least, double most, ListNode list, Run run) {
        int before = run.errors().size();
        int count = 0;
        for (int i = 0; i < list.items().size(); i++) {
            count += run.acceptsAt(i, some, run.value(list.items().get(i))) ? 1 : 0;
        }
        if (count >= least && (most < 0 || count <= most)) {
            run.forget(before);
            return true;
        }
        String atLeast = "must contain at least " + Js.string(least);
        return run.fail(schema, "contains", atLeast + (most < 0 ? "" : " and no more than " + Js.string(most)) + " valid item(s)");
    }

    static boolean unevaluated(CompiledSchema schema, CompiledSchema more, ListNode list, Run run) {
        int from = run.evaluated().items();
        if (list.items().size() <= from) {
            return true;
        }
        see(list.items().size(), run);
        if (Js.of(more.node()).equals(false)) {
            return run.fail(schema, "unevaluatedItems", "must NOT have more than " + from + " items");
        }
        return rest(schema, "unevaluatedItems", more, from, list, run);
    }
}
