package dev.apigw.cli;

import dev.apigw.build.ImportOptions;
import dev.apigw.model.Account;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.DomainName;
import dev.apigw.model.Identity;
import dev.apigw.model.Stage;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Entrance;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.access.RequestSigner;
import dev.apigw.simulate.request.DescribedRequest;
import dev.apigw.source.ListNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The stage that requests are sent to, and the account around it. */
final class StageOptions {
    private static final String DEFAULT = "dev";

    @Option(names = "--project", paramLabel = "FILE",
            description = "Project file with stages, keys, plans, callers, user pools and stubs (default: apigw.yaml in this folder or "
                    + "a parent, if it names SPEC).")
    private Optional<String> file = Optional.empty();

    @Option(names = "--stage", paramLabel = "NAME",
            description = "Name of the stage, as templates and events see it (default: the first of the project file, else dev). If it "
                    + "was deployed from SPEC with apigw deploy, what was deployed answers.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--stage-variable", paramLabel = "NAME=VALUE",
            description = "Variable of the stage; beats that of the project file. Repeatable.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--basepath", paramLabel = "MODE",
            description = "What the import does with the base path: ignore, prepend or split (default: as the project file says, else "
                    + "ignore).")
    private Optional<ImportOptions.Basepath> basepath = Optional.empty();

    @Option(names = "--domain", paramLabel = "NAME",
            description = "Send the requests to a custom domain of the project file: PATH begins with the base path, and the mapping names "
                    + "the stage.")
    private Optional<String> domain = Optional.empty();

    @Option(names = "--sign-as", paramLabel = "ACCESS-KEY-ID",
            description = "Sign the requests as an identity of the project file.")
    private Optional<String> signAs = Optional.empty();

    private Optional<ProjectFile> project = Optional.empty();
    private Optional<DeployedApi> deployed = Optional.empty();

    /** Whether the user names a stage. */
    boolean isNamed() {
        return name.isPresent();
    }

    /**
     * Reads the project file, if there is one, and what was deployed to the stage, if the user names one.
     *
     * @param spec empty to have what was deployed
     * @throws UserError if the file is wrong, or nothing was deployed and no definition is named
     */
    void read(Optional<String> spec, Environment environment) {
        deployed = name.flatMap(stageName -> DeployedApi.find(spec, stageName, environment));
        if (spec.isEmpty() && deployed.isEmpty()) {
            throw new UserError(name.isEmpty() ? "SPEC is missing; name a definition, or with --stage a stage that was deployed."
                    : notDeployed(name.get()));
        }
        Optional<String> definition = spec.or(() -> deployed.flatMap(found -> found.sourceName(environment)));
        project = file.isPresent() ? file.map(named -> ProjectFile.read(named, environment))
                : definition.flatMap(written -> ProjectFile.about(written, environment));
    }

    /** What to do about a stage that is not there, where SPEC was left out. */
    static String notDeployed(String stageName) {
        return "No stage `" + stageName + "` was deployed here; name a definition in front of METHOD and PATH, or deploy one: apigw deploy "
                + "SPEC --stage " + stageName + ".";
    }

    /** What answers in place of the definition file. */
    Optional<DeployedApi> deployed() {
        return deployed;
    }

    ImportOptions importOptions() {
        return new ImportOptions(basepath.or(() -> project.flatMap(found -> found.project().basepath())
                .map(word -> ImportOptions.Basepath.valueOf(word.toUpperCase(Locale.ROOT)))).orElse(ImportOptions.Basepath.IGNORE));
    }

    /**
     * The stage, with the variables that a request brings along under those of the command line.
     *
     * @throws UserError if the project file has stages, and none of that name
     */
    Stage stage(Map<String, String> ofRequest) {
        return stage(name, ofRequest);
    }

    private Stage stage(Optional<String> name, Map<String, String> ofRequest) {
        List<Stage> stages = project.map(found -> found.project().stages()).orElse(List.of());
        String wanted = name.orElseGet(() -> stages.isEmpty() ? DEFAULT : stages.get(0).stageName());
        Optional<Stage> stated = deployed.map(found -> found.stage().stage()).filter(stage -> stage.stageName().equals(wanted))
                .or(() -> stages.stream().filter(stage -> stage.stageName().equals(wanted)).findFirst());
        if (stated.isEmpty() && !stages.isEmpty()) {
            throw new UserError("`" + project.get().name() + "` has no stage `" + wanted + "`; it has "
                    + stages.stream().map(stage -> "`" + stage.stageName() + "`").collect(Collectors.joining(", ")) + ".");
        }
        Map<String, String> own = new LinkedHashMap<>(ofRequest);
        own.putAll(variables);
        Stage given = Stage.of(wanted, own);
        return stated.map(given::over).orElse(given);
    }

    /**
     * A gateway as a request meets it, and the request as it meets the gateway: behind the base path of a domain, if it comes
     * through one.
     *
     * @throws UserError if the project file has no such domain, or no such stage
     */
    Arrival arrive(Gateway gateway, DescribedRequest described) {
        ClientRequest request = described.request();
        if (domain.isEmpty()) {
            return new Arrival(gateway.on(stage(described.stageVariables())), request);
        }
        DomainName known = account().domainNames().stream().filter(each -> each.domainName().equalsIgnoreCase(domain.get())).findFirst()
                .orElseThrow(() -> new UserError("There is no domain `" + domain.get() + "`; list it under `domainNames` of the project "
                        + "file" + (project.isPresent() ? " `" + project.get().name() + "`." : ", and name that file with --project.")));
        Entrance.Route route = Entrance.route(known, request.path());
        Stage stage = stage(route.stage().or(() -> name), described.stageVariables());
        return new Arrival(gateway.on(stage).through(route.entrance()), new ClientRequest(request.method(), route.path(),
                request.query(), request.headers().withDefault("Host", known.domainName()), request.body()));
    }

    /** A request that stands before the API. */
    record Arrival(Gateway gateway, ClientRequest request) {
        /** What tells the gateways of one run apart. */
        List<Object> at() {
            return List.of(gateway.stage(), gateway.entrance());
        }
    }

    Account account() {
        return project.map(found -> found.project().account()).orElse(Account.none());
    }

    /** The stubs of the project file. */
    Optional<ListNode> backends() {
        return project.flatMap(found -> found.project().backends());
    }

    /** The file of what a canary of a stage serves, as the user would name it; that of a deployed stage serves no file. */
    Optional<String> canary(Stage stage) {
        return deployed.isPresent() ? Optional.empty() : stage.canarySettings().flatMap(CanarySettings::deployment).map(stated -> stated.value())
                .filter(value -> value.matches(".*\\.(ya?ml|json)"))
                .map(value -> project.map(found -> found.sibling(value).toString()).orElse(value));
    }

    /**
     * Who signs the requests.
     *
     * @throws UserError if the project file lists no such identity
     */
    Optional<Identity> signer() {
        return signAs.map(key -> RequestSigner.identity(account(), key).orElseThrow(() -> new UserError("No identity has the access "
                + "key `" + key + "`; list it under `identities` of the project file" + (project.isPresent() ? " `" + project.get().name()
                + "`." : ", and name that file with --project."))));
    }
}
