package dev.apigw.vtl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;

/**
 * {@code $util}: six functions, and no more.
 *
 * <p>Source: documented – developer guide, "Mapping template reference", read 2023-04.
 */
final class UtilTool implements Tool {
    private static final String HEX = "0123456789ABCDEF";

    private final VtlBehavior behavior;

    UtilTool(VtlBehavior behavior) {
        this.behavior = behavior;
    }

    @Override public Object call(Run run, String method, Object[] arguments) {
        if (arguments.length != 1) {
            return null;
        }
        if (method.equals("parseJson")) {
            return parseJson(arguments[0]);
        }
        String text = arguments[0] == null ? "" : run.print(arguments[0]);
        return switch (method) {
            case "escapeJavaScript" -> arguments[0] == null || arguments[0] == SafeReference.NOTHING ? behavior.escapedNull()
                    : escaped(text, behavior.escapesSlash());
            case "urlEncode" -> URLEncoder.encode(text, UTF_8);
            case "urlDecode" -> urlDecode(text);
            case "base64Encode" -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
            case "base64Decode" -> base64Decode(text);
            default -> null;
        };
    }

    private static Object parseJson(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            return JsonBody.parse(text);
        } catch (InvalidJsonBody e) {
            throw new RenderStop(Reason.EVALUATION, "`$util.parseJson` got a text that begins like JSON and is none");
        }
    }

    private static String urlDecode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RenderStop(Reason.EVALUATION, "`$util.urlDecode` got a text that is not URL-encoded");
        }
    }

    private static String base64Decode(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RenderStop(Reason.EVALUATION, "`$util.base64Decode` got a text that is not base64");
        }
    }

    /** As {@code StringEscapeUtils} of commons-lang does it, the single quote included. */
    private static String escaped(String text, boolean slash) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int control = "\b\n\t\f\r".indexOf(c);
            if (control >= 0) {
                out.append('\\').append("bntfr".charAt(control));
            } else if (c < ' ' || c > 0x7f) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 15));
                }
            } else {
                if (c == '"' || c == '\'' || c == '\\' || c == '/' && slash) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
