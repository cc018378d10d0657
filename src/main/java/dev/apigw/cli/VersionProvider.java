package dev.apigw.cli;

import dev.apigw.report.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the JVM under it, which a bug report needs. */
final class VersionProvider implements IVersionProvider {
    @Override public String[] getVersion() {
        return new String[] {
            "apigw " + ToolVersion.current(),
            "JVM " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")",
        };
    }
}
