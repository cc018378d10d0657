package dev.apigw.suite.coverage;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.Method;
import dev.apigw.model.Model;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.Resource;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Places;
import dev.apigw.vtl.Branch;

/** Names items: the definition and a simulation have to say the same of the same thing. */
final class Items {
    private Items() {}

    static CoverageItem method(Resource resource, Method method) {
        return item(Aspect.EXERCISED, name(resource, method), method.origin());
    }

    static CoverageItem validator(Aspect aspect, RequestValidator validator) {
        return item(aspect, validator.name(), validator.origin());
    }

    static CoverageItem model(Model model) {
        return item(Aspect.CHECKED, model.name(), model.origin());
    }

    static CoverageItem integrationResponse(Resource resource, Method method, IntegrationResponse response) {
        return item(Aspect.SELECTED, name(resource, method) + ", " + name(response), response.origin());
    }

    static CoverageItem requestTemplate(Resource resource, Method method, String contentType, Stated text) {
        return item(Aspect.RENDERED, name(resource, method) + ", request template " + contentType, text.origin());
    }

    static CoverageItem responseTemplate(Resource resource, Method method, IntegrationResponse response, String contentType,
                                         Stated text) {
        return item(Aspect.RENDERED, name(resource, method) + ", " + name(response) + ", response template " + contentType,
                text.origin());
    }

    /** A branch is the same whichever method brings its template. */
    static CoverageItem branch(Stated template, Branch branch) {
        ItemPlace whole = ItemPlace.of(template.origin());
        ItemPlace place = ItemPlace.of(Places.inside(template, branch.offset()));
        // Where a placeholder was filled, only the place of the whole template is known.
        String where = place.equals(whole) && branch.offset() > 0
                ? " in line " + branch.line() + ", column " + branch.column() + " of the template" : "";
        return new CoverageItem(Aspect.of(branch.kind()), branch.text() + where, place);
    }

    static CoverageItem gatewayResponse(GatewayResponse response) {
        return item(Aspect.PRODUCED, response.responseType(), response.origin());
    }

    private static CoverageItem item(Aspect aspect, String subject, Origin origin) {
        return new CoverageItem(aspect, subject, ItemPlace.of(origin));
    }

    private static String name(Resource resource, Method method) {
        return method.httpMethod() + " " + resource.path();
    }

    private static String name(IntegrationResponse response) {
        return response.statusCode() + response.selectionPattern().map(pattern -> " on " + pattern).orElse(" by default");
    }
}
