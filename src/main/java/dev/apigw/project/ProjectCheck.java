package dev.apigw.project;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.DomainName;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.source.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What API Gateway would refuse of a project file, as far as a file can tell. */
public final class ProjectCheck {
    /** Source: documented – API reference, {@code Stage}; facts of quotas. */
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9\\-._~:/?#&=,]{1,512}");
    private static final Pattern CERTIFICATE = Pattern.compile("arn:aws[\\w-]*:acm:([\\w-]+):\\d{12}:certificate/.+");

    private ProjectCheck() {}

    /** Everything that is wrong with the tree of a project file; paths are taken as {@link ProjectReader} takes them. */
    public static List<Diagnostic> check(Node tree, Path folder, String prefix) {
        ProjectReader.Result result = ProjectReader.read(tree, folder, prefix);
        List<Diagnostic> diagnostics = new ArrayList<>();
        result.mistakes().forEach(mistake -> {
            Diagnostic found = Diagnostic.error("project-file-invalid", new InFile(mistake.place()), mistake.message());
            diagnostics.add(mistake.hint().map(found::withHint).orElse(found));
        });
        result.project().ifPresent(project -> {
            project.stages().forEach(stage -> variables(stage, diagnostics));
            project.account().domainNames().forEach(domain -> certificates(domain, diagnostics));
        });
        return diagnostics;
    }

    private static void variables(Stage stage, List<Diagnostic> diagnostics) {
        Origin origin = stage.origin().orElseThrow();
        for (Map.Entry<String, String> variable : stage.variables().entrySet()) {
            if (!VARIABLE.matcher(variable.getKey()).matches()) {
                diagnostics.add(Diagnostic.error("stage-variable-invalid", origin, "`" + variable.getKey()
                        + "` is no name of a stage variable: it has up to 64 letters, digits and underscores."));
            } else if (!VALUE.matcher(variable.getValue()).matches()) {
                diagnostics.add(Diagnostic.error("stage-variable-invalid", origin, "The value of the stage variable `" + variable.getKey()
                        + "` is refused: it has up to 512 letters, digits and characters of `-._~:/?#&=,`."));
            }
        }
    }

    /** Source: documented – developer guide, "Get certificates ready in AWS Certificate Manager" and "Configure mutual TLS". */
    private static void certificates(DomainName domain, List<Diagnostic> diagnostics) {
        domain.certificateArn().ifPresent(stated -> {
            String region = region(stated);
            if (!region.isEmpty() && !region.equals("us-east-1")) {
                diagnostics.add(Diagnostic.error("domain-certificate-region", stated.origin(), "The certificate of the edge-optimised "
                        + "domain `" + domain.domainName() + "` is in " + region + ", and CloudFront takes only those of us-east-1.")
                        .withHint("Request it in us-east-1, or make the domain regional with `regionalCertificateArn`."));
            }
        });
        domain.truststoreUri().filter(stated -> !stated.value().startsWith("s3://")).ifPresent(stated ->
                diagnostics.add(Diagnostic.error("domain-truststore-uri", stated.origin(), "The truststore of `" + domain.domainName()
                        + "` is no object of S3.").withHint("Write `s3://BUCKET/KEY`.")));
        if (domain.truststoreUri().isPresent() && domain.certificateArn().isPresent()) {
            diagnostics.add(Diagnostic.error("domain-truststore-uri", domain.truststoreUri().get().origin(), "Mutual TLS is for regional "
                    + "domains, and `" + domain.domainName() + "` is edge-optimised.").withHint("Use `regionalCertificateArn`."));
        }
    }

    private static String region(Stated arn) {
        Matcher matcher = CERTIFICATE.matcher(arn.value());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
