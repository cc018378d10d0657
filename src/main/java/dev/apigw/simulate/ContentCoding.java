package dev.apigw.simulate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The codings that the gateway itself can pack and unpack.
 *
 * <p>Source: documented – developer guide, "Enable payload compression for an API".
 */
public enum ContentCoding {
    DEFLATE, GZIP, IDENTITY;

    /** The coding of a name as headers write it. */
    public static Optional<ContentCoding> named(String name) {
        return Arrays.stream(values()).filter(coding -> coding.headerName().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** {@code gzip}. */
    public String headerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The body in this coding. */
    public Body encode(Body body) {
        if (this == IDENTITY) {
            return body;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = this == GZIP ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            out.write(body.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return Body.of(bytes.toByteArray());
    }

    /**
     * What a body of this coding holds; empty if it is none.
     *
     * @param most bytes after which reading ends, so that a small body cannot grow without bounds; one more tells that
     *             there were more
     */
    public Optional<Body> decode(Body body, int most) {
        if (this == IDENTITY) {
            return Optional.of(body);
        }
        InputStream bytes = new ByteArrayInputStream(body.bytes());
        try (InputStream in = this == GZIP ? new GZIPInputStream(bytes) : new InflaterInputStream(bytes)) {
            return Optional.of(Body.of(in.readNBytes(most + 1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
