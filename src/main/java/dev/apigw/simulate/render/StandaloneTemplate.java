package dev.apigw.simulate.render;

import dev.apigw.diagnostic.InFile;
import dev.apigw.model.EndpointConfiguration;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A template in a file of its own, which no definition chooses. */
public final class StandaloneTemplate {
    private StandaloneTemplate() {}

    /** A gateway in front of an API without any resource. */
    public static Gateway gateway(Stage stage, Environment environment) {
        SourceFile nothing = SourceFile.inMemory("", "");
        RestApi api = new RestApi("", Optional.empty(), Optional.empty(), "HEADER", List.of(), OptionalInt.empty(), false,
                new EndpointConfiguration(List.of(), Optional.empty(), List.of()), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                new InFile(nothing.span(0, 0)));
        return new Gateway(api, stage, environment);
    }

    /** The template of a file, with the body of the request as its body. */
    public static Choice.Chosen choice(SourceFile file, Call call, String contentType, Choice.Side side) {
        Exchange exchange = Exchange.of(call.gateway(), call.request(), RequestContext.of(call.gateway().environment()));
        return new Choice.Chosen(TemplateText.of(file), Inputs.unrouted(exchange, call), contentType, side, List.of());
    }
}
