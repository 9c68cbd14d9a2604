package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.holdfast.ear.fixture.Artifacts;
import org.junit.jupiter.api.Test;

/** The libraries that {@code holdfast.jar} keeps beside the server's own, where nobody looks for beans at the start. */
class SharedLibrariesIT {

    private static final String SHARED = "MICRO-INF/lib/";
    private static final String OF_WAR = "WEB-INF/lib/";

    /** What a class is marked with that the server has to find. */
    private static final List<String> MARKS = List.of(
            "Ljakarta/enterprise/context/",
            "Ljakarta/inject/Singleton;",
            "Ljakarta/interceptor/Interceptor;",
            "Ljakarta/servlet/annotation/Web",
            "Ljakarta/ws/rs/Path;",
            "Ljakarta/websocket/server/",
            "Ljakarta/ejb/",
            "Ljakarta/faces/");

    @Test
    void areThoseOfTheWarAndLieInOnePlace() throws IOException {
        Set<String> together = new TreeSet<>();
        try (ZipFile jar = new ZipFile(Artifacts.jar().toFile());
                ZipInputStream inside =
                        new ZipInputStream(jar.getInputStream(jar.getEntry("MICRO-INF/deploy/ROOT.war")))) {
            Set<String> shared = names(jar, SHARED);
            Set<String> ofWar = names(inside);
            assertThat(shared).isNotEmpty().doesNotContainAnyElementsOf(ofWar);
            together.addAll(shared);
            together.addAll(ofWar);
        }
        try (ZipFile war = new ZipFile(Artifacts.war().toFile())) {
            assertThat(together).isEqualTo(names(war, OF_WAR));
        }
    }

    @Test
    void holdNoBeans() throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile jar = new ZipFile(Artifacts.jar().toFile())) {
            for (String library : names(jar, SHARED)) {
                try (InputStream bytes = jar.getInputStream(jar.getEntry(SHARED + library))) {
                    look(library, bytes, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> names(ZipFile archive, String folder) {
        Set<String> names = new TreeSet<>();
        archive.stream().map(ZipEntry::getName).forEach(name -> add(names, name, folder));
        return names;
    }

    private static Set<String> names(ZipInputStream war) throws IOException {
        Set<String> names = new TreeSet<>();
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
            add(names, entry.getName(), OF_WAR);
        }
        return names;
    }

    private static void add(Set<String> names, String name, String folder) {
        if (name.startsWith(folder) && name.endsWith(".jar")) {
            names.add(name.substring(folder.length()));
        }
    }

    private static void look(String library, InputStream bytes, List<String> found) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes.readAllBytes()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (holdsBeans(entry.getName(), entries)) {
                    found.add(library + "!" + entry.getName());
                }
            }
        }
    }

    private static boolean holdsBeans(String name, ZipInputStream entry) throws IOException {
        if (name.equals("META-INF/beans.xml") || name.startsWith("META-INF/services/jakarta.enterprise.inject")) {
            return true;
        }
        String content = name.endsWith(".class") ? new String(entry.readAllBytes(), StandardCharsets.ISO_8859_1) : "";
        return MARKS.stream().anyMatch(content::contains);
    }
}
