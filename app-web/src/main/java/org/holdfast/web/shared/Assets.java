package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures of the product. All are named below one fingerprint of their contents, so that a
 * browser may keep them for ever and modules can import each other by relative path.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/resources/holdfast/";

    private final String base;
    private final String fingerprint;
    private final Map<String, Asset> contents;

    @Inject
    public Assets(ServletContext context) {
        this.contents = read(context);
        this.fingerprint = fingerprint(contents);
        this.base = context.getContextPath() + "/assets/" + fingerprint + "/";
    }

    /** Where a browser finds the asset of that name. */
    public String path(String name) {
        return base + name;
    }

    /** What every present address of an asset contains. */
    String fingerprint() {
        return fingerprint;
    }

    /** An asset. */
    Optional<Asset> find(String name) {
        return Optional.ofNullable(contents.get(name));
    }

    /** What an asset contains, as it is and compressed. */
    @SuppressWarnings("ArrayRecordComponent") // handed to a stream, never compared
    record Asset(byte[] plain, byte[] compressed) {}

    private static Map<String, Asset> read(ServletContext context) {
        Set<String> paths = Objects.requireNonNullElse(context.getResourcePaths(FOLDER), Set.of());
        Map<String, Asset> contents = new TreeMap<>();
        for (String path : paths) {
            if (!path.endsWith("/")) {
                contents.put(path.substring(FOLDER.length()), read(context, path));
            }
        }
        return contents;
    }

    private static Asset read(ServletContext context, String path) {
        try (InputStream stream = Objects.requireNonNull(context.getResourceAsStream(path), path)) {
            byte[] plain = stream.readAllBytes();
            return new Asset(plain, compressed(plain));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String fingerprint(Map<String, Asset> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(asset -> digest.update(asset.plain()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
