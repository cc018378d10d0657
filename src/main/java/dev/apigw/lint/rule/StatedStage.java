package dev.apigw.lint.rule;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.lint.Subject;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import dev.apigw.source.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stage, with what states it.
 *
 * @param node in the shape of {@code get-stage}
 */
record StatedStage(Stage stage, MapNode node) {
    private static final Pattern PRODUCTION = Pattern.compile("(?i)(?:^|.*[-_])(?:prod|prd|production|live)(?:[-_0-9].*)?");

    /** A setting of methods, with its key: <code>&#42;/&#42;</code> or {@code pets/GET}. */
    record Setting(StatedStage of, String key, MethodSetting value) {
        /** The place of a member, or of the setting if it is not there. */
        Origin at(String member) {
            return of.at("methodSettings", key, member);
        }

        /** {@code `pets/GET` of the stage `prod`}. */
        String name() {
            return "`" + key + "` of the stage `" + of.stage.stageName() + "`";
        }
    }

    /** The stages of the project file; without one, the stage that SAM makes from the template. */
    static List<StatedStage> in(Subject subject) {
        List<StatedStage> ofProject = subject.project().stream().flatMap(project -> project.stages().stream()
                .map(stage -> new StatedStage(stage, project.stageNodes().get(stage.stageName())))).toList();
        return ofProject.isEmpty() ? SamStage.of(subject.definition()).stream().toList() : ofProject;
    }

    static Stream<Setting> settings(Subject subject) {
        return in(subject).stream().flatMap(StatedStage::settings);
    }

    Stream<Setting> settings() {
        return stage.methodSettings().entrySet().stream().map(entry -> new Setting(this, entry.getKey(), entry.getValue()));
    }

    /** The place of a member; of the deepest on the way that is there. */
    Origin at(String... path) {
        Origin place = InFile.of(node);
        Optional<MapNode> map = Optional.of(node);
        for (String key : path) {
            Optional<MapNode.Entry> entry = map.flatMap(m -> m.entry(key));
            if (entry.isEmpty()) {
                return place;
            }
            place = Written.of(entry.get());
            map = entry.get().value().asMap();
        }
        return place;
    }

    boolean has(String member) {
        return node.get(member).filter(value -> !value.isNull()).isPresent();
    }

    /** Whether its name says that clients depend on it. */
    boolean isProduction() {
        return PRODUCTION.matcher(stage.stageName()).matches();
    }

    /** {@code The stage `prod`}. */
    String name() {
        return "The stage `" + stage.stageName() + "`";
    }
}
