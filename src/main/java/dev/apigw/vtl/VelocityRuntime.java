package dev.apigw.vtl;

import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.util.introspection.Uberspect;

/** Velocity, set up as API Gateway's behaves and cut off from the platform. */
final class VelocityRuntime extends RuntimeInstance {
    /** Source: documented – developer guide, "Amazon API Gateway important notes": 1000 iterations of {@code #foreach}. */
    static final int MAX_LOOPS = 1000;

    private final boolean numericTexts;
    private final SafeUberspect members;

    VelocityRuntime(VtlBehavior behavior) {
        numericTexts = behavior.numericTexts();
        setProperty("parser.allow_hyphen_in_identifiers", behavior.hyphensInNames());
        setProperty("parser.space_gobbling", behavior.spaces() == VtlBehavior.Spaces.LINES ? "lines" : "bc");
        setProperty("directive.if.empty_check", behavior.emptyIsFalse());
        setProperty("directive.foreach.max_loops", MAX_LOOPS);
        setProperty("runtime.log.log_invalid_references", false);
        setProperty("runtime.log.log_invalid_method_calls", false);
        // A macro belongs to its own template; the others of this process are none of its business.
        setProperty("velocimacro.inline.local_scope", true);
        setProperty("velocimacro.library.path", "");
        // No files, neither for `#parse` nor for a library of macros.
        setProperty("resource.loaders", "string");
        setProperty("resource.loader.string.class", "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
        init();
        members = new SafeUberspect(this);
        if (!behavior.macros()) {
            removeDirective("macro");
        }
        if (!behavior.evaluate()) {
            removeDirective("evaluate");
        }
    }

    @Override public Uberspect getUberspect() {
        return members;
    }

    @Override public Parser createNewParser() {
        return new TemplateParser(this, numericTexts);
    }
}
