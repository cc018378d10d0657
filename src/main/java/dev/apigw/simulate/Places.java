package dev.apigw.simulate;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.ScalarPositions;

/** Places of the definition: how a trace names them, and where inside of a text one is. */
public final class Places {
    private Places() {}

    /** The place of one character of a text; that of the whole text if its value is not what the file says. */
    public static Origin inside(Stated text, int offset) {
        return text.origin() instanceof InFile inFile
                ? new InFile(ScalarPositions.locate(inFile.span(), text.value(), offset, offset)) : text.origin();
    }

    /** {@code file:line}, or where in an account it is. */
    public static String line(Origin origin) {
        if (origin instanceof InFile inFile) {
            return inFile.span().file().name() + ":" + inFile.span().from().line();
        }
        Deployed deployed = (Deployed) origin;
        return deployed.restApiId() + "/" + deployed.stageName() + deployed.pointer();
    }
}
