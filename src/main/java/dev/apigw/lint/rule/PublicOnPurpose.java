package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.fact.Extensions;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.source.Node;
import java.util.regex.Pattern;

/** Where a definition says that everybody may call, so that no rule has to ask. */
final class PublicOnPurpose {
    /** Words in paths that have to be open: who signs in has no token yet, who checks the health neither. */
    private static final Pattern OPEN_BY_NATURE = Pattern.compile("(?i)(?<![a-z])(?:log-?[io]n|log-?out|sign-?(?:in|up|out|on)"
            + "|register|registrations?|tokens?|oauth2?|auth|authori[sz]e|authenticate|callback|jwks|health|healthz|health-?check"
            + "|ping|pong|status|version|info|docs?|swagger|openapi|api-docs|favicon|robots|well-known|public|open|webhooks?|hooks?"
            + "|(?:forgot-?|reset-?)?password|verify|confirm|guest|anonymous|captcha|session)(?![a-z])");

    private PublicOnPurpose() {}

    /** Whether the definition as a whole has a say: an empty list of requirements, or one that takes effect elsewhere. */
    static boolean isSaidOf(Definition definition) {
        return definition.document().root().has("security") || definition.api().methods()
                .anyMatch(each -> isSaidOf(definition, each.method()));
    }

    /** Whether the operation itself has a say. */
    static boolean isSaidOf(Definition definition, Method method) {
        return Written.at(definition, method.origin()).flatMap(Node::asMap)
                .map(operation -> operation.has("security") || operation.has(Extensions.AUTH)).orElse(false);
    }

    /** Whether its path has a name that is open everywhere. */
    static boolean isByNature(Resource resource) {
        return OPEN_BY_NATURE.matcher(resource.path()).find();
    }
}
