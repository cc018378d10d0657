package dev.apigw.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, which Maven writes to a resource; it stands in the POM alone. */
public final class ToolVersion {
    private ToolVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String current() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("/dev/apigw/version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
