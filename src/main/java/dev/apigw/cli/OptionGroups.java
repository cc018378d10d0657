package dev.apigw.cli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The options of a command's help under headings: its own first, then those of each mixin.
 *
 * <p>Not picocli's argument groups: these also change how a command line is parsed and what its errors say.
 */
final class OptionGroups implements IHelpSectionRenderer {
    private static final String OWN = "Options";
    private static final String COMMON = "Common options";
    /** The heading of a mixin; what is not listed here belongs to the command itself. */
    private static final Map<Class<?>, String> HEADINGS = Map.ofEntries(
            Map.entry(SendOptions.class, "Request options"),
            Map.entry(RequestOptions.class, "Request options"),
            Map.entry(DataOptions.class, "Request options"),
            Map.entry(MappingOptions.class, "Request options"),
            Map.entry(BackendOptions.class, "World options"),
            Map.entry(WorldOptions.class, "World options"),
            Map.entry(StageOptions.class, "World options"),
            Map.entry(RepeatOptions.class, "Report options"),
            Map.entry(SimulationOutput.class, "Report options"),
            Map.entry(AwsExportOptions.class, "Options of an export like AWS's"),
            Map.entry(InputOptions.class, "Input options"),
            Map.entry(ReportOptions.class, "Report options"),
            Map.entry(LintReportOptions.class, "Report options"),
            Map.entry(LintReportOptions.Target.class, "Report options"),
            Map.entry(RuleOptions.class, "Rule options"),
            Map.entry(LintBaseline.class, "Rule options"),
            Map.entry(ColorOption.class, "Report options"),
            Map.entry(ResultOptions.class, "Report options"),
            Map.entry(CoverageOptions.class, "Coverage options"),
            Map.entry(LogOptions.class, "Log options"),
            Map.entry(ReplayOptions.class, "Replay options"),
            Map.entry(Apigw.class, COMMON));

    /** Makes the help of a command and of all below it grouped. */
    static void use(CommandLine command) {
        // The options stand below in full; a synopsis that repeats them all is read by nobody.
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionGroups());
        command.getSubcommands().values().forEach(OptionGroups::use);
    }

    @Override public String render(Help help) {
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        groups.put(OWN, new ArrayList<>());
        for (OptionSpec option : help.commandSpec().options()) {
            if (!option.hidden()) {
                groups.computeIfAbsent(heading(option), heading -> new ArrayList<>()).add(option);
            }
        }
        List<OptionSpec> common = groups.remove(COMMON);
        if (common != null) {
            groups.put(COMMON, common); // last, wherever it was met
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((heading, options) -> text.append(options.isEmpty() ? "" : section(help, heading, options)));
        return text.toString();
    }

    private static String section(Help help, String heading, List<OptionSpec> options) {
        // The layout gets all options, so that every group has the same columns.
        Help.Layout layout = help.createDefaultLayout(help.commandSpec().options(),
                help.commandSpec().positionalParameters(), help.colorScheme());
        layout.addAllOptions(options, help.createDefaultParamLabelRenderer());
        return String.format("%n%s:%n%s", heading, layout);
    }

    private static String heading(OptionSpec option) {
        Class<?> declaring = option.userObject() instanceof Field field ? field.getDeclaringClass() : Apigw.class;
        boolean ofPicocli = declaring.getName().startsWith("picocli."); // its own --help and --version
        return ofPicocli ? COMMON : HEADINGS.getOrDefault(declaring, OWN);
    }
}
