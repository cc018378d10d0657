package dev.apigw.cli;

import dev.apigw.deploy.NewDeployment;
import dev.apigw.deploy.StageText;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.Stage;
import dev.apigw.project.StageReader;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.util.stream.Collectors;

/** Reads the stage that {@code aws apigateway get-stage} printed into a file. */
final class StageFile {
    private StageFile() {}

    /**
     * What a file states about a stage.
     *
     * @throws UserError if it cannot be read or is wrong
     */
    static NewDeployment.Settings read(String name, Environment environment) {
        LoadedFile loaded = SourceLoader.load(name, environment.path(name));
        loaded.problem().ifPresent(problem -> {
            throw new UserError(problem.message());
        });
        ParsedSource parsed = SourceReader.parse(loaded.file());
        if (!parsed.problems().isEmpty()) {
            throw new UserError(parsed.problems().stream().map(problem -> problem.span() + ": " + problem.message())
                    .collect(Collectors.joining("\n")));
        }
        Members members = new Members();
        MapNode map = members.mapping("A stage", parsed.root().orElseThrow()).orElseThrow(() -> error(members));
        members.allow(map, "a stage", StageReader.STAGE);
        Stage stage = new StageReader(members).read(map);
        NewDeployment.Settings settings = new NewDeployment.Settings(stage, StageText.details(map, members));
        if (members.hasProblems()) {
            throw error(members);
        }
        return settings;
    }

    private static UserError error(Members members) {
        return new UserError(members.problems().stream().map(mistake -> mistake.place() + ": " + mistake.message()
                + mistake.hint().map(hint -> " " + hint).orElse("")).collect(Collectors.joining("\n")));
    }
}
