package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads a definition that a target keeps. */
final class StoredText {
    private StoredText() {}

    /**
     * The definition; places in it count in the text that is kept.
     *
     * @param name what messages call the file
     */
    static Definition definition(String name, StoredDefinition stored) {
        LoadedDocument loaded = DocumentLoader.load(name, new ByteArrayInputStream(stored.text().getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none());
        ResolvedDocument document = loaded.document().orElseThrow(() ->
                new UserError("`" + name + "` is no definition: " + loaded.diagnostics().get(0).message()));
        // The base path of the definition as it was written is a part of its paths by now.
        return new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api());
    }
}
