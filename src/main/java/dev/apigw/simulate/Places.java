package dev.apigw.simulate;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;

/** How a trace names a place. */
public final class Places {
    private Places() {}

    /** {@code file:line}, or where in an account it is. */
    public static String line(Origin origin) {
        if (origin instanceof InFile inFile) {
            return inFile.span().file().name() + ":" + inFile.span().from().line();
        }
        Deployed deployed = (Deployed) origin;
        return deployed.restApiId() + "/" + deployed.stageName() + deployed.pointer();
    }
}
