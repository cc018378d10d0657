package dev.apigw.source;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file system whose one file nobody may open; with the real one a test cannot deny anything to root. */
final class DeniedFile extends FileSystem {
    private final FileSystemProvider provider = new Denying();

    /** A path whose file exists and may not be read. */
    static Path path() {
        DeniedFile system = new DeniedFile();
        return (Path) Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, args) -> {
            if (method.getName().equals("getFileSystem")) {
                return system;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    @Override public FileSystemProvider provider() {
        return provider;
    }

    @Override public void close() {}

    @Override public boolean isOpen() {
        return true;
    }

    @Override public boolean isReadOnly() {
        return true;
    }

    @Override public String getSeparator() {
        return "/";
    }

    @Override public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override public Path getPath(String first, String... more) {
        return path();
    }

    @Override public PathMatcher getPathMatcher(String syntaxAndPattern) {
        return path -> false;
    }

    @Override public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    private static final class Denying extends FileSystemProvider {
        private static AccessDeniedException denied() {
            return new AccessDeniedException("secret.yaml");
        }

        @Override public InputStream newInputStream(Path path, OpenOption... options) throws AccessDeniedException {
            throw denied();
        }

        @Override public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
                                                          FileAttribute<?>... attrs) throws AccessDeniedException {
            throw denied();
        }

        @Override public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws AccessDeniedException {
            throw denied();
        }

        @Override public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws AccessDeniedException {
            throw denied();
        }

        @Override public void checkAccess(Path path, AccessMode... modes) throws AccessDeniedException {
            throw denied();
        }

        @Override public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return null;
        }

        @Override public DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter)
                throws AccessDeniedException {
            throw denied();
        }

        @Override public String getScheme() {
            return "denied";
        }

        @Override public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
            throw new UnsupportedOperationException();
        }

        @Override public FileSystem getFileSystem(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override public void createDirectory(Path dir, FileAttribute<?>... attrs) throws AccessDeniedException {
            throw denied();
        }

        @Override public void delete(Path path) throws AccessDeniedException {
            throw denied();
        }

        @Override public void copy(Path source, Path target, CopyOption... options) throws AccessDeniedException {
            throw denied();
        }

        @Override public void move(Path source, Path target, CopyOption... options) throws AccessDeniedException {
            throw denied();
        }

        @Override public boolean isSameFile(Path path, Path path2) {
            return path == path2;
        }

        @Override public boolean isHidden(Path path) {
            return false;
        }

        @Override public FileStore getFileStore(Path path) throws AccessDeniedException {
            throw denied();
        }

        @Override public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
                throws AccessDeniedException {
            throw denied();
        }
    }
}
