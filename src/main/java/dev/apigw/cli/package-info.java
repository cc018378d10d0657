/**
 * The command line: commands, option mixins, exit codes. Holds no logic: a command parses, calls a pass, hands the result to
 * {@code report} and returns a code.
 *
 * <p>May import every other package; the only one that knows picocli. Start at {@link dev.apigw.cli.Apigw}, which lists the
 * commands. A new command needs three things: its class in that list, {@code @ParentCommand private Apigw apigw;} to reach
 * {@link dev.apigw.cli.Environment} (streams, working folder) and the mixins {@link dev.apigw.cli.InputOptions} and
 * {@link dev.apigw.cli.ReportOptions} where it reads a definition or prints findings.
 */
package dev.apigw.cli;
