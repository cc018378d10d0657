package dev.apigw.suite.replay;

import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;

/** What leaves for the backend, as far as it is compared. */
final class SentText {
    private SentText() {}

    /** Empty if nothing leaves. */
    static String of(Simulated simulated) {
        return simulated.sent().map(request -> text(request, simulated.secrets())).orElse("");
    }

    private static String text(IntegrationRequest request, Secrets secrets) {
        String where = request.lambda().map(arn -> "invoke " + arn + request.functionVersion().map(version -> ":" + version).orElse(""))
                .orElseGet(() -> request.method() + " " + request.url());
        return secrets.mask(where) + "\n" + AnswerText.lines(AnswerText.headers(request.headers(), secrets))
                + (request.body().isEmpty() ? "" : "\n" + secrets.mask(AnswerText.body(request.body())));
    }
}
