package dev.apigw.cli;

import dev.apigw.simulate.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Stack;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The body in the manner of curl: pieces in the order of the command line, with {@code &} between them.
 *
 * <p>Source: observed – curl 7.88. Two things are different on purpose, and the help says so: the line breaks of a file stay,
 * as a file of JSON or text is meant as it stands, and only {@code --json} sets a Content-Type, as a header that nobody wrote
 * would choose another template than the one that was asked for.
 */
final class DataOptions {
    private enum Kind { DATA, RAW, BINARY, URLENCODE, JSON }

    /** @param behind how many words of the command line stand behind it, which tells the order */
    private record Piece(Kind kind, String text, int behind) {
        /** The file that the piece names; {@code -} for standard input. */
        Optional<String> file() {
            int at = kind == Kind.URLENCODE ? encodedFile() : kind != Kind.RAW && text.startsWith("@") ? 0 : -1;
            return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        }

        /** {@code @FILE} or {@code NAME@FILE}, unless a {@code =} comes first. */
        private int encodedFile() {
            int at = text.indexOf('@');
            int equals = text.indexOf('=');
            return equals >= 0 && equals < at ? -1 : at;
        }
    }

    /** Keeps the order between different options, which their own lists would lose. */
    static final class Consumer implements IParameterConsumer {
        @Override public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (words.isEmpty()) {
                throw new MissingParameterException(command.commandLine(), option, "Missing required parameter for option '"
                        + ((OptionSpec) option).longestName() + "' (" + option.paramLabel() + ")");
            }
            String name = ((OptionSpec) option).longestName().replace("--data-", "").replace("--", "");
            String text = words.pop();
            option.<List<Piece>>getValue().add(new Piece(Kind.valueOf(name.toUpperCase(Locale.ROOT)), text, words.size()));
        }
    }

    @Option(names = {"-d", "--data"}, paramLabel = "TEXT|@FILE|@-", parameterConsumer = Consumer.class,
            description = "Body of the request: a text, the bytes of a file, or of standard input. Repeatable, joined by &. "
                    + "Unlike curl's it keeps the line breaks of a file and sets no Content-Type; without one API Gateway takes "
                    + "the body for JSON.")
    private List<Piece> data = new ArrayList<>();

    @Option(names = "--data-binary", paramLabel = "TEXT|@FILE|@-", parameterConsumer = Consumer.class,
            description = "The same, for curl's sake.")
    private List<Piece> binary = new ArrayList<>();

    @Option(names = "--data-raw", paramLabel = "TEXT", parameterConsumer = Consumer.class,
            description = "The same, and an @ names no file.")
    private List<Piece> raw = new ArrayList<>();

    @Option(names = "--data-urlencode", paramLabel = "TEXT|@FILE", parameterConsumer = Consumer.class,
            description = "The same, percent-encoded; NAME=TEXT and NAME@FILE put NAME= in front.")
    private List<Piece> urlencode = new ArrayList<>();

    @Option(names = "--json", paramLabel = "TEXT|@FILE|@-", parameterConsumer = Consumer.class,
            description = "The same, with Content-Type and Accept application/json; joined to what is in front by nothing.")
    private List<Piece> json = new ArrayList<>();

    /** All pieces in the order of the command line. */
    private List<Piece> pieces() {
        return Stream.of(data, binary, raw, urlencode, json).flatMap(List::stream)
                .sorted(Comparator.comparingInt(Piece::behind).reversed()).toList();
    }

    /** Every file that is read; {@code -} for standard input. */
    Stream<String> files() {
        return pieces().stream().flatMap(piece -> piece.file().stream());
    }

    boolean isJson() {
        return !json.isEmpty();
    }

    /**
     * The body that the user gave, if he gave one.
     *
     * @throws UserError if a file cannot be read
     */
    Optional<Body> body(Environment environment) {
        if (pieces().isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Piece piece : pieces()) {
            if (bytes.size() > 0 && piece.kind() != Kind.JSON) {
                bytes.write('&');
            }
            bytes.writeBytes(bytes(piece, environment));
        }
        return Optional.of(Body.of(bytes.toByteArray()));
    }

    private static byte[] bytes(Piece piece, Environment environment) {
        byte[] content = piece.file().map(name -> read(name, environment))
                .orElseGet(() -> piece.text().getBytes(StandardCharsets.UTF_8));
        if (piece.kind() != Kind.URLENCODE) {
            return content;
        }
        int nameEnd = piece.file().isPresent() ? piece.text().indexOf('@') : piece.text().indexOf('=');
        String name = nameEnd <= 0 ? "" : piece.text().substring(0, nameEnd) + "=";
        byte[] value = piece.file().isPresent() ? content : Arrays.copyOfRange(content,
                nameEnd < 0 ? 0 : piece.text().substring(0, nameEnd + 1).getBytes(StandardCharsets.UTF_8).length, content.length);
        return (name + encoded(value)).getBytes(StandardCharsets.UTF_8);
    }

    /** Byte by byte, as a file need not be text; a blank becomes a plus sign, a tilde stays, a star does not. */
    private static String encoded(byte[] bytes) {
        return URLEncoder.encode(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                .replace("%7E", "~").replace("*", "%2A");
    }

    private static byte[] read(String name, Environment environment) {
        try {
            if (name.equals("-")) {
                return environment.in().readAllBytes();
            }
            Path file = environment.path(name);
            if (Files.isDirectory(file)) {
                throw new UserError("`" + name + "` is a directory; name a file in it.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UserError("`" + name + "` does not exist.", e);
        } catch (AccessDeniedException e) {
            throw new UserError("`" + name + "` cannot be read: permission denied.", e);
        } catch (IOException e) {
            throw new UserError("`" + name + "` cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
