package dev.apigw.vtl;

import java.util.Objects;

/**
 * Behaviour of API Gateway's templates that no recording shows, one switch each; the defaults are what API Gateway most
 * likely does. What is known stands in no switch. All differences from Velocity 2.4 as it comes, numbers being the
 * sections of facts/mapping-templates and {@code o} observed, {@code d} documented, {@code i} inferred:
 *
 * <table>
 * <caption>Velocity 2.4 and API Gateway</caption>
 * <tr><th>what</th><th>Velocity 2.4 as it comes</th><th>as rendered here</th><th>source</th></tr>
 * <tr><td>null or undefined reference</td><td>its own text</td><td>nothing, quiet or not</td><td>3, o: vtl-input-path</td></tr>
 * <tr><td>{@code null == ""}, {@code undefined != ''}</td><td>false, true</td><td>true, false</td><td>3, o: vtl-input-path</td></tr>
 * <tr><td>{@code #if($missing)}, {@code !}, and, or</td><td>false</td><td>false, though the value is the empty text</td><td>3, o</td></tr>
 * <tr><td>{@code #set($x = $missing)}</td><td>null</td><td>empty text; {@link #nullKeepsValue}</td><td>10, o for an unset {@code $x}; i</td></tr>
 * <tr><td>a null as argument or map value</td><td>null</td><td>empty text</td><td>i, from the rows above</td></tr>
 * <tr><td>{@code put()} that gives null</td><td>its own text</td><td>nothing</td><td>o: mock-overrides</td></tr>
 * <tr><td>{@code \$x} of an undefined {@code $x}</td><td>{@code \$x}</td><td>the same</td><td>10, i</td></tr>
 * <tr><td>a block of {@code #define} that calls itself</td><td>ends at depth 2, prints its name</td><td>ends at depth 2, prints nothing</td><td>10, i</td></tr>
 * <tr><td>empty text, list, map and 0 in {@code #if}</td><td>false (1.7: true)</td><td>{@link #emptyIsFalse}</td><td>10, i</td></tr>
 * <tr><td>{@code $foo-bar}</td><td>{@code $foo} and text (1.7: one name)</td><td>{@link #hyphensInNames}</td><td>10, i, from templates in use</td></tr>
 * <tr><td>{@code "5" > 3}, {@code "5" * 2}</td><td>true, 10.0 (1.7: false, null)</td><td>{@link #numericTexts}</td><td>10, i</td></tr>
 * <tr><td>white space around directives</td><td>lines of a directive alone vanish (1.7: their line break)</td><td>{@link #spaces}</td><td>10, i</td></tr>
 * <tr><td>{@code $velocityCount}</td><td>gone (1.7: there)</td><td>{@link #velocityCount}</td><td>10, i, from old AWS articles</td></tr>
 * <tr><td>{@code #set($e="")[$e]}</td><td>fine (1.7: a parse error)</td><td>fine</td><td>10, i</td></tr>
 * <tr><td>rounds of a {@code #foreach}</td><td>without end</td><td>1000; then {@link #loopLimitFails}</td><td>10, d: important notes; i</td></tr>
 * <tr><td>iteration over text or nothing</td><td>none</td><td>none</td><td>6, o: sqs</td></tr>
 * <tr><td>integer division, division by 0, overflow, {@code "5"+1}</td><td>2; null; long; 51</td><td>the same</td><td>10, i</td></tr>
 * <tr><td>list index beyond the end</td><td>an exception</td><td>the template fails</td><td>10, i</td></tr>
 * <tr><td>{@code .class.name}</td><td>the name</td><td>the name, and no way on</td><td>10, o: functionless</td></tr>
 * <tr><td>other reflection, class loaders, threads, streams, system properties</td><td>partly blocked</td><td>null</td><td>10, i</td></tr>
 * <tr><td>static methods of a value ({@code $i.parseInt})</td><td>called</td><td>called</td><td>10, i</td></tr>
 * <tr><td>{@code #parse}, {@code #include}</td><td>files</td><td>the template fails</td><td>10, i</td></tr>
 * <tr><td>{@code #macro}</td><td>shared by all templates</td><td>of its own template; {@link #macros}</td><td>10, i</td></tr>
 * <tr><td>{@code #evaluate}</td><td>there</td><td>{@link #evaluate}</td><td>10, i</td></tr>
 * <tr><td>{@code #define}, {@code #break}, {@code #stop}, {@code #[[ ]]#}, comments, words as operators, quotes, case</td><td>as documented</td><td>the same</td><td>10, o for {@code #define}; i</td></tr>
 * <tr><td>map and list literals</td><td>LinkedHashMap, ArrayList; {@code add} prints true</td><td>the same</td><td>10, o</td></tr>
 * <tr><td>a map, a list of JSON</td><td>Java, JSON (json-smart)</td><td>the same, {@code /} in lists as {@code \/}</td><td>2, o: vtl-input-path; i for the slash</td></tr>
 * <tr><td>{@code $input}, {@code $util} themselves, calls without brackets</td><td>class and hash</td><td>nothing</td><td>1, o: observed-2015</td></tr>
 * <tr><td>maps inside {@code $context}, order of its keys</td><td>-</td><td>print nothing; as recorded</td><td>6, o: sqs</td></tr>
 * <tr><td>a body that begins like JSON and is none</td><td>-</td><td>{@link #invalidBodyFails}</td><td>1, o: observed-2015 (400); i for today</td></tr>
 * <tr><td>a body of other text in {@code $input.path('$')}</td><td>-</td><td>the text</td><td>1, o: observed-2015</td></tr>
 * <tr><td>{@code $input.json} of nothing</td><td>-</td><td>{@link #missingJson}; of an empty body {@code {}}</td><td>1, i</td></tr>
 * <tr><td>{@code escapeJavaScript}</td><td>-</td><td>as commons-lang; {@code /} by {@link #escapesSlash}, null by {@link #escapedNull}</td><td>4, d for the quote; i</td></tr>
 * <tr><td>setting an override twice</td><td>-</td><td>{@link #repeatedOverrideFails}</td><td>7, d: override page; i within one template</td></tr>
 * </table>
 *
 * @param emptyIsFalse          {@code #if} takes an empty text, list or map and 0 as false
 * @param hyphensInNames        {@code $method-id} is one name
 * @param numericTexts          {@code "5" > 3} and {@code "5" * 2} take the text as a number; else false and null
 * @param nullKeepsValue        {@code #set($x = $missing)} leaves {@code $x} as it was
 * @param spaces                what happens to white space around directives
 * @param velocityCount         {@code #foreach} sets {@code $velocityCount}
 * @param loopLimitFails        a loop of more than 1000 rounds fails; else it stops
 * @param invalidBodyFails      {@code $input.path} and {@code $input.json} fail on a body that begins with a bracket
 *                              and is no JSON; else they find nothing
 * @param missingJson           what {@code $input.json} prints where nothing is
 * @param escapesSlash          {@code $util.escapeJavaScript} writes {@code /} as {@code \/}
 * @param escapedNull           what {@code $util.escapeJavaScript} prints of a null
 * @param repeatedOverrideFails setting the same override twice in one template fails
 * @param macros                {@code #macro} may be used
 * @param evaluate              {@code #evaluate} may be used
 */
public record VtlBehavior(boolean emptyIsFalse, boolean hyphensInNames, boolean numericTexts, boolean nullKeepsValue,
                          Spaces spaces, boolean velocityCount, boolean loopLimitFails, boolean invalidBodyFails,
                          String missingJson, boolean escapesSlash, String escapedNull, boolean repeatedOverrideFails,
                          boolean macros, boolean evaluate) {
    /** Which white space around a directive is swallowed. */
    public enum Spaces {
        /** A line of a directive alone vanishes, as in Velocity 2. */
        LINES,
        /** The line break behind a directive vanishes, the indentation stays, as in Velocity 1.7. */
        VELOCITY_1
    }

    /** As API Gateway most likely is. */
    public static final VtlBehavior STANDARD = new VtlBehavior(true, true, true, false, Spaces.LINES, true, false, true,
            "\"\"", true, "", true, true, true);

    public VtlBehavior {
        Objects.requireNonNull(spaces, "spaces");
        Objects.requireNonNull(missingJson, "missingJson");
        Objects.requireNonNull(escapedNull, "escapedNull");
    }
}
