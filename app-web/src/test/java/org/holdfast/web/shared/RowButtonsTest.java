package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Faces names what it decodes within a list by the number of its row, and pages keep no state: when the list has changed
 * since it was shown, the button of a row means another one. So lists have none, but buttons that name what they mean.
 */
class RowButtonsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String HTML = "jakarta.faces.html";
    private static final String OURS = "holdfast.tags";
    private static final String FACELETS = "jakarta.faces.facelets";
    private static final Set<String> LISTS = Set.of("repeat", "dataTable", "forEach");
    private static final Set<String> ROW_BUTTONS = Set.of("rowButton", "sure");

    @Test
    void nothingInAListIsNamedByTheNumberOfItsRow() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Path page : pages()) {
            for (Element list : all(read(page)).filter(RowButtonsTest::isList).toList()) {
                all(list)
                        .filter(RowButtonsTest::decodes)
                        .forEach(one -> faults.add(PAGES.relativize(page) + ": " + one.getTagName() + " in "
                                + list.getAttribute("value")));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyButtonOfARowHasItsAction() throws Exception {
        int found = 0;
        for (Path page : pages()) {
            List<Element> elements =
                    all(read(page)).filter(RowButtonsTest::ours).toList();
            List<String> done = elements.stream()
                    .filter(one -> one.getLocalName().equals("rowAction"))
                    .map(one -> one.getAttribute("does"))
                    .toList();
            List<String> pressed = elements.stream()
                    .filter(one -> ROW_BUTTONS.contains(one.getLocalName()))
                    .map(one -> one.getAttribute("does"))
                    .distinct()
                    .toList();
            assertThat(done).as(page.toString()).containsExactlyInAnyOrderElementsOf(pressed);
            found += pressed.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(10);
    }

    @Test
    void seesWhatALittleFileHides() throws Exception {
        assertThat(anythingDecodes(PAGES.resolve("WEB-INF/tags/submit.xhtml"))).isTrue();
        assertThat(anythingDecodes(PAGES.resolve("WEB-INF/tags/confirm.xhtml"))).isTrue();
        assertThat(anythingDecodes(PAGES.resolve("WEB-INF/tags/field.xhtml"))).isTrue();
        assertThat(anythingDecodes(PAGES.resolve("WEB-INF/tags/rowAction.xhtml")))
                .isTrue();
        assertThat(anythingDecodes(PAGES.resolve("WEB-INF/tags/sure.xhtml"))).isFalse();
        assertThat(anythingDecodes(PAGES.resolve("WEB-INF/tags/icon.xhtml"))).isFalse();
    }

    private static boolean isList(Element element) {
        return LISTS.contains(element.getLocalName());
    }

    /** Whether Faces reads something from the request for it: a button, a field, or a file of ours that has one. */
    private static boolean decodes(Element element) {
        if (HTML.equals(element.getNamespaceURI())) {
            return element.getLocalName().matches("(command|input|select).*");
        }
        if (ours(element) && element.getLocalName().equals("rowCommand")) {
            return true;
        }
        if (FACELETS.equals(element.getNamespaceURI()) && element.getLocalName().equals("include")) {
            return anythingDecodes(PAGES.resolve(element.getAttribute("src").substring(1)));
        }
        return ours(element)
                ? anythingDecodes(PAGES.resolve("WEB-INF/tags/" + element.getLocalName() + ".xhtml"))
                : element.hasAttributeNS("jakarta.faces", "action") || element.hasAttributeNS("jakarta.faces", "value");
    }

    private static boolean anythingDecodes(Path file) {
        try {
            return all(read(file)).anyMatch(RowButtonsTest::decodes);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static boolean ours(Element element) {
        return OURS.equals(element.getNamespaceURI());
    }

    private static Stream<Element> all(Element top) {
        var below = top.getElementsByTagName("*");
        return IntStream.range(0, below.getLength()).mapToObj(below::item).map(Element.class::cast);
    }

    private static Element read(Path page) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
