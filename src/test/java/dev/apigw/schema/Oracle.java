package dev.apigw.schema;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The validator that API Gateway seems to use, java-json-tools, loaded apart from everything else: a build with Maven puts it
 * into {@code target/oracle}.
 */
final class Oracle {
    private static final Path JARS = Path.of("target/oracle");
    private final ClassLoader library;
    private final Object factory;

    private Oracle(ClassLoader library, Object factory) {
        this.library = library;
        this.factory = factory;
    }

    static boolean isThere() {
        return Files.isDirectory(JARS);
    }

    /** A validator that knows models by their addresses; the test is skipped if a build without Maven has no library. */
    static Oracle of(Map<String, String> schemaByAddress) {
        assumeTrue(isThere(), "skipped: target/oracle is not there");
        try {
            return new Oracle(Library.LOADER, factory(Library.LOADER, schemaByAddress));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loaded once, and only where it is there. */
    private static final class Library {
        static final ClassLoader LOADER = load();

        private static ClassLoader load() {
            try (Stream<Path> jars = Files.list(JARS)) {
                return new URLClassLoader(jars.map(Oracle::url).toArray(URL[]::new), Oracle.class.getClassLoader());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Object factory(ClassLoader library, Map<String, String> schemas) throws ReflectiveOperationException {
        Object loading = call(library.loadClass("com.github.fge.jsonschema.core.load.configuration.LoadingConfiguration"),
                null, "newBuilder");
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            call(loading.getClass(), loading, "preloadSchema", schema.getKey(), json(library, schema.getValue()));
        }
        Class<?> factories = library.loadClass("com.github.fge.jsonschema.main.JsonSchemaFactory");
        Object builder = call(factories, null, "newBuilder");
        call(builder.getClass(), builder, "setLoadingConfiguration", call(loading.getClass(), loading, "freeze"));
        return call(builder.getClass(), builder, "freeze");
    }

    /** The texts of all errors in order; empty if the library gives up because of the schema. */
    Optional<List<String>> errors(String address, String body) {
        try {
            Object schema = call(factory.getClass(), factory, "getJsonSchema", address);
            Object report = call(schema.getClass(), schema, "validate", json(library, body));
            List<String> errors = new ArrayList<>();
            for (Object message : (Iterable<?>) report) {
                if (call(message.getClass(), message, "getLogLevel").toString().matches("error|fatal")) {
                    errors.add((String) call(message.getClass(), message, "getMessage"));
                }
            }
            return Optional.of(errors);
        } catch (InvocationTargetException e) {
            if (isOfTheLibrary(e.getCause())) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheLibrary(Throwable thrown) {
        return thrown.getClass().getName().startsWith("com.github.fge.");
    }

    private static Object json(ClassLoader library, String text) throws ReflectiveOperationException {
        return call(library.loadClass("com.github.fge.jackson.JsonLoader"), null, "fromString", text);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments)
            throws ReflectiveOperationException {
        for (var method : type.getMethods()) {
            if (method.getName().equals(name) && fits(method.getParameterTypes(), arguments)) {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }

    private static boolean fits(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
