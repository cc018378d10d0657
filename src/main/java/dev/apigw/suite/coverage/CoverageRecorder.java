package dev.apigw.suite.coverage;

import dev.apigw.model.RestApi;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.TemplateRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Collects what simulations exercise. Thread-safe; neither their order nor the number of threads changes what comes out. Two
 * readings of one file count as one API.
 */
public final class CoverageRecorder {
    private record Key(String file, String name) {
        static Key of(RestApi api) {
            return new Key(ItemPlace.of(api.origin()).file(), api.name());
        }
    }

    private record Found(Set<CoverageItem> defined, Set<CoverageItem> exercised) {
        Found() {
            this(new ConcurrentSkipListSet<>(), ConcurrentHashMap.newKeySet());
        }
    }

    private final Map<Key, Found> apis = new ConcurrentHashMap<>();
    /** By identity, since comparing two APIs means reading both. */
    private final Map<RestApi, Found> readings = Collections.synchronizedMap(new IdentityHashMap<>());
    private final TemplateRenderer templates = new ObservedTemplates((api, item) -> found(api).exercised().add(item));

    /** The renderer for the simulations, which records what becomes of templates; those of a failed simulation count, too. */
    public TemplateRenderer templates() {
        return templates;
    }

    /** Makes an API part of the coverage, even if no simulation follows. */
    public void add(RestApi api) {
        found(api);
    }

    /** Records how a simulation ended; a method without an answer, such as one that is not simulated, is not exercised. */
    public void record(RestApi api, SimulationResult result) {
        Found found = found(api);
        if (result instanceof SimulationResult.Answered answered) {
            found.exercised().addAll(ExercisedItems.of(answered));
        }
    }

    /** What was recorded so far. */
    public Coverage coverage() {
        List<ApiCoverage> all = new ArrayList<>();
        apis.forEach((key, found) -> all.add(new ApiCoverage(key.file(), key.name(), found.defined().stream()
                .map(item -> new ApiCoverage.Entry(item, found.exercised().contains(item))).toList())));
        all.sort(Comparator.comparing(ApiCoverage::file).thenComparing(ApiCoverage::name));
        return new Coverage(all);
    }

    private Found found(RestApi api) {
        return readings.computeIfAbsent(api, reading -> {
            Found found = apis.computeIfAbsent(Key.of(reading), key -> new Found());
            found.defined().addAll(DefinedItems.of(reading));
            return found;
        });
    }
}
