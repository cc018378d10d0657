package dev.apigw.report;

import dev.apigw.source.JsonWriter;
import dev.apigw.suite.coverage.ApiCoverage;
import dev.apigw.suite.coverage.Category;
import dev.apigw.suite.coverage.Count;
import dev.apigw.suite.coverage.Coverage;
import dev.apigw.suite.coverage.CoverageItem;
import java.util.List;
import java.util.Locale;

/**
 * Coverage for scripts, always of the same shape.
 *
 * <p>{@code formatVersion} is 1 and grows only if a member changes its meaning or goes. It, and each of {@code apis} and of
 * their {@code categories}, has the numbers {@code covered}, {@code total} and {@code percent} (whole, rounded down; 100 of
 * nothing). An API has {@code file} and {@code name}; a category {@code category}, such as {@code template-branches}, and
 * {@code items}. An item has {@code subject}, such as {@code GET /pets}; {@code aspect}, what has to happen, such as
 * {@code exercised}, {@code refuses-body} or {@code true}; {@code covered}; {@code file}, {@code line} and {@code column},
 * the last two null if it is in no file. Categories without items are there, too.
 */
public final class CoverageJson {
    private static final int FORMAT_VERSION = 1;

    private CoverageJson() {}

    /** The whole coverage as one JSON object. */
    public static String of(Coverage coverage) {
        return JsonWriter.object(json -> {
            json.field("formatVersion", FORMAT_VERSION);
            count(json, coverage.count());
            json.objects("apis", coverage.apis(), CoverageJson::api);
        });
    }

    private static void api(JsonWriter json, ApiCoverage api) {
        json.field("file", api.file()).field("name", api.name());
        count(json, api.count());
        json.objects("categories", List.of(Category.values()), (member, category) -> {
            member.field("category", name(category));
            count(member, api.count(category));
            member.objects("items", api.entries(category), CoverageJson::item);
        });
    }

    private static void count(JsonWriter json, Count count) {
        json.field("covered", count.covered()).field("total", count.total()).field("percent", count.percent());
    }

    private static void item(JsonWriter json, ApiCoverage.Entry entry) {
        CoverageItem item = entry.item();
        json.field("subject", item.subject()).field("aspect", name(item.aspect())).field("covered", entry.covered())
                .field("file", item.place().file());
        if (item.place().line() == 0) {
            json.nullField("line").nullField("column");
        } else {
            json.field("line", item.place().line()).field("column", item.place().column());
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
