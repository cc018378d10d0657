package dev.apigw.cli;

import dev.apigw.simulate.access.SigningKey;
import dev.apigw.simulate.access.TokenClaims;
import dev.apigw.simulate.access.UserPoolArn;
import dev.apigw.source.JsonReader;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code apigw token}: tokens as a Cognito user pool signs them, for tests. */
@Command(name = "token", description = "Sign a test token as a Cognito user pool would, with a key of your own.",
        footer = """

                The same command prints the same token: time is fixed as for simulate-request. The key is for tests
                only; a real user pool does not know it. Put its public part into apigw.yaml under userPools[].jwks.

                Examples:
                  apigw token --new-key test-key.json --jwks > jwks.json
                  apigw token --key test-key.json --pool ARN --claims '{"sub": "alice", "cognito:groups": ["admin"]}'
                  apigw token --key test-key.json --pool ARN --use access --scope pets/read --expires-in 86400

                Exit codes:
                  0  a token or a key set was printed
                  2  wrong use, or a file that cannot be read or written
                  4  a bug of apigw""")
final class TokenCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Option(names = "--key", paramLabel = "FILE", description = "Private RSA key that signs, as a JSON Web Key.")
    private Optional<String> keyFile = Optional.empty();

    @Option(names = "--new-key", paramLabel = "FILE",
            description = "Make a key, write it to FILE, which must not exist, and sign with it. Only you may read the file.")
    private Optional<String> newKeyFile = Optional.empty();

    @Option(names = "--jwks", description = "Print the public JSON Web Key Set of the key instead of a token.")
    private boolean jwks;

    @Option(names = "--pool", paramLabel = "ARN",
            description = "User pool that the token seems to come from: arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID.")
    private Optional<String> pool = Optional.empty();

    @Option(names = "--claims", paramLabel = "JSON|@FILE", defaultValue = "{}",
            description = "Claims of the token; they win over those of the other options.")
    private String claims;

    @Option(names = "--use", paramLabel = "USE", defaultValue = "id",
            description = "id: for methods without scopes; access: for methods with scopes (default: ${DEFAULT-VALUE}).")
    private TokenClaims.Use use;

    @Option(names = "--client-id", paramLabel = "ID", defaultValue = "test-client",
            description = "App client: aud of an ID token, client_id of an access token (default: ${DEFAULT-VALUE}).")
    private String clientId;

    @Option(names = "--scope", paramLabel = "SCOPE", description = "Scope of an access token. Repeatable.")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--expires-in", paramLabel = "SECONDS", defaultValue = "3600",
            description = "How long the token counts; a negative number makes an expired one (default: ${DEFAULT-VALUE}).")
    private long expiresIn;

    @Option(names = "--time", paramLabel = "INSTANT",
            description = "When the token is issued: now, or an instant such as 2026-01-01T00:00:00Z, which is the default.")
    private Optional<String> time = Optional.empty();

    @Override public Integer call() {
        if (keyFile.isPresent() == newKeyFile.isPresent()) {
            throw new UserError("Name the key with --key FILE, or make one with --new-key FILE.");
        }
        // Everything that may be wrong comes before a key is written.
        Optional<String> content = jwks ? Optional.empty() : Optional.of(claims());
        SigningKey key = keyFile.isPresent() ? read(keyFile.get()) : made(apigw.environment().path(newKeyFile.get()));
        apigw.environment().out().print(content.map(json -> key.sign(json) + "\n").orElseGet(key::publicSet));
        return ExitCode.OK;
    }

    private String claims() {
        String arn = pool.orElseThrow(() -> new UserError("Name the user pool with --pool ARN."));
        String issuer = UserPoolArn.issuer(arn).orElseThrow(() -> new UserError("`" + arn + "` is no user pool; write "
                + "arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID."));
        if (Math.abs(expiresIn) > Duration.ofDays(36_500).toSeconds()) {
            throw new UserError("--expires-in is at most a hundred years.");
        }
        if (use == TokenClaims.Use.ID && !scopes.isEmpty()) {
            throw new UserError("An ID token has no scopes; add --use access.");
        }
        MapNode own = JsonReader.parse(AtFile.value(claims, apigw.environment())).flatMap(Node::asMap)
                .orElseThrow(() -> new UserError("--claims is no JSON object."));
        return new TokenClaims(use, issuer, clientId, scopes, WorldOptions.clock(time).instant(), Duration.ofSeconds(expiresIn))
                .with(own);
    }

    private SigningKey read(String name) {
        return SigningKey.read(AtFile.value("@" + name, apigw.environment())).orElseThrow(() -> new UserError("`" + name
                + "` is no private RSA key of at least 2048 bits with a `kid`, as a JSON Web Key; make one with --new-key."));
    }

    private static SigningKey made(Path file) {
        if (Files.exists(file)) {
            throw new UserError("`" + file + "` exists already; use it with --key.");
        }
        SigningKey key = SigningKey.generate();
        SecretFile.write(file, key.privateJson());
        return key;
    }
}
