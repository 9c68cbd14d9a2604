package org.holdfast.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The classes of Holdfast itself, as tests look into them. */
final class OwnClasses {

    private OwnClasses() {}

    /** Each, read. */
    static List<ClassNode> all() {
        return files().stream().map(OwnClasses::read).toList();
    }

    private static ClassNode read(InputStream file) {
        try (file) {
            ClassNode type = new ClassNode();
            new ClassReader(file).accept(type, ClassReader.SKIP_DEBUG);
            return type;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The classes of every module, which are a folder or a jar each. */
    static List<InputStream> files() {
        try {
            return Collections.list(OwnClasses.class.getClassLoader().getResources("org/holdfast")).stream()
                    .filter(root -> !root.getPath().contains("test-classes")
                            && !root.getPath().contains("-tests.jar"))
                    .flatMap(OwnClasses::classes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<InputStream> classes(URL root) {
        try {
            if (root.openConnection() instanceof JarURLConnection jar) {
                JarFile file = jar.getJarFile();
                return file.stream()
                        .filter(entry -> entry.getName().startsWith("org/holdfast/")
                                && entry.getName().endsWith(".class"))
                        .map(entry -> open(() -> file.getInputStream(entry)));
            }
            return Files.walk(Path.of(root.toURI()))
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> open(() -> Files.newInputStream(file)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static InputStream open(Callable<InputStream> opening) {
        try {
            return opening.call();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
