package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.spectral.function.Call;
import dev.apigw.lint.spectral.function.Result;
import dev.apigw.lint.spectral.function.Session;
import dev.apigw.lint.spectral.path.JsonPath;
import dev.apigw.lint.spectral.path.PathSyntaxException;
import dev.apigw.lint.spectral.path.Walk;
import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.lint.spectral.value.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a ruleset being run over one document: those that see its references replaced, or those that see it as written. */
final class RuleRun {
    private final Inventory inventory;
    private final boolean isResolved;
    private final Session session;
    private final Set<SpectralResult> results = new LinkedHashSet<>();

    RuleRun(Inventory inventory, boolean isResolved) {
        this.inventory = inventory;
        this.isResolved = isResolved;
        this.session = new Session(inventory);
    }

    /** The results of the rules that see the document so, each once, in the order of the walk. */
    List<SpectralResult> run(Collection<SpectralRule> rules) {
        List<Walk.Query> queries = new ArrayList<>();
        for (SpectralRule rule : rules) {
            if (rule.isOn() && rule.isResolved() == isResolved && rule.isFor(inventory.formats())) {
                paths(rule).forEach(path -> queries.add(new Walk.Query(path, (found, value) -> look(rule, found, value))));
            }
        }
        Walk.run(inventory, isResolved, queries);
        return List.copyOf(results);
    }

    /** What is wrong with the paths of a rule was said when it was read. */
    private List<JsonPath> paths(SpectralRule rule) {
        List<JsonPath> paths = new ArrayList<>();
        for (String given : rule.given()) {
            try {
                for (String path : rule.aliases().resolved(given, inventory.formats())) {
                    paths.add(JsonPath.parse(path));
                }
            } catch (Aliases.AliasException | PathSyntaxException e) {
                return List.of();
            }
        }
        return paths;
    }

    private void look(SpectralRule rule, List<Object> path, Object value) {
        for (Then then : rule.then()) {
            if (then.function().isEmpty()) {
                continue;
            }
            for (Field.Found target : Field.of(then.field()).in(value, inventory, isResolved)) {
                Call call = new Call(session, isResolved, target.path().isEmpty() ? path : Paths.plus(path, target.path().toArray()));
                then.function().get().check(target.value(), call);
                call.results().forEach(result -> add(rule, result));
            }
        }
    }

    private void add(SpectralRule rule, Result result) {
        Place place = inventory.place(result.path(), isResolved);
        Optional<Severity> severity = rule.overrides().isEmpty() ? Optional.of(rule.severity())
                : rule.severityAt(Paths.pointer(place.path()));
        if (severity.isEmpty()) {
            return;
        }
        String error = new MessageText(result.message(), rule.description(), place).fill(result.message());
        String message = rule.message().map(text -> new MessageText(error, rule.description(), place).fill(text))
                .orElse(rule.description().isEmpty() ? error : rule.description());
        results.add(new SpectralResult(rule.name(), severity.get(), message.strip(), place.path(), place.span()));
    }
}
