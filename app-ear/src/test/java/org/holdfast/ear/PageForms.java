package org.holdfast.ear;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Which buttons the forms of the pages have, read from the files of the pages, with what they include. */
final class PageForms {

    private static final Path PAGES = Path.of("..", "app-web", "src", "main", "webapp");
    private static final String FRAME = "/WEB-INF/templates/shell.xhtml";
    private static final String OURS = "holdfast.tags";
    private static final String HTML = "jakarta.faces.html";
    private static final String DEVELOPMENT = "/dev/";

    private static final Set<String> BUTTONS = Set.of("submit", "confirm", "rowAction");

    private PageForms() {}

    /** The buttons by page; pages without any are left out. */
    static Map<String, Set<String>> found() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        found.put(FormRow.FRAME, buttons(FRAME, Map.of()));
        for (Map.Entry<String, String> route : routes().entrySet()) {
            Set<String> buttons = buttons(route.getValue(), Map.of());
            if (!route.getKey().startsWith(DEVELOPMENT) && !buttons.isEmpty()) {
                found.put(route.getKey(), buttons);
            }
        }
        return found;
    }

    /** The files that a page or the frame is made of; little files of ours that stand for one element are left out. */
    static Set<String> files() throws Exception {
        Set<String> files = new TreeSet<>();
        for (String view :
                Stream.concat(Stream.of(FRAME), routes().values().stream()).toList()) {
            collect(view, files);
        }
        return files;
    }

    /** All files that have a button of a form, but those of little elements. */
    static Set<String> withButtons() throws Exception {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(PAGES)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                String name = "/" + PAGES.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("/WEB-INF/tags/") && elements(file).anyMatch(PageForms::sends)) {
                    files.add(name);
                }
            }
        }
        return files;
    }

    /** The little files in which a button does something, without those that name it as they are told. */
    static Set<String> elementsThatDo() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES.resolve("WEB-INF/tags"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> does(file))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean does(Path file) {
        try {
            return elements(file).anyMatch(PageForms::isAction);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    /** The view of each route, as the classes of the application name them. */
    private static Map<String, String> routes() throws ReflectiveOperationException, IOException {
        URL classes = Path.of("..", "app-web", "target", "classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, PageForms.class.getClassLoader())) {
            var all = loader.loadClass("org.holdfast.web.shared.Routes").getDeclaredField("ALL");
            all.setAccessible(true);
            Map<String, String> views = new LinkedHashMap<>();
            for (Object route : (List<?>) all.get(null)) {
                var pattern = route.getClass().getDeclaredMethod("pattern");
                var view = route.getClass().getDeclaredMethod("view");
                pattern.setAccessible(true);
                view.setAccessible(true);
                String segments = ((List<?>) pattern.invoke(route))
                        .stream().map(String::valueOf).collect(Collectors.joining("/"));
                views.put("/" + segments, String.valueOf(view.invoke(route)));
            }
            return views;
        }
    }

    private static Set<String> buttons(String file, Map<String, String> given) throws Exception {
        Set<String> buttons = new TreeSet<>();
        for (Element element : elements(path(file)).toList()) {
            button(element, given).forEach(buttons::add);
            if (isInclude(element)) {
                buttons.addAll(buttons(element.getAttribute("src"), parameters(element, given)));
            }
        }
        return buttons;
    }

    private static boolean sends(Element element) {
        return isAction(element)
                || isPlain(element)
                || (OURS.equals(element.getNamespaceURI()) && BUTTONS.contains(element.getLocalName()));
    }

    private static boolean isPlain(Element element) {
        return element.getTagName().equals("form") && "post".equalsIgnoreCase(element.getAttribute("method"));
    }

    /** The names under which the element sends what it does. */
    private static List<String> button(Element element, Map<String, String> given) {
        if (OURS.equals(element.getNamespaceURI())) {
            return switch (element.getLocalName()) {
                case "submit" -> List.of(said(element, "id", given));
                case "confirm" -> List.of(said(element, "id", given) + "-yes");
                case "rowAction" -> List.of("row-" + said(element, "does", given));
                default -> List.of();
            };
        }
        if (isAction(element)) {
            return List.of(said(element, element.hasAttributeNS("jakarta.faces", "id") ? "faces:id" : "id", given));
        }
        return isPlain(element) ? List.of(plain(element)) : List.of();
    }

    /** A form without Faces; one that brings a file is sent by a script. */
    private static String plain(Element form) {
        return form.hasAttribute("data-bring")
                ? FormRow.BRING
                : "POST " + form.getAttribute("action").replaceFirst("^#\\{[^}]*}", "");
    }

    private static boolean isAction(Element element) {
        return element.hasAttributeNS("jakarta.faces", "action")
                || (HTML.equals(element.getNamespaceURI())
                        && element.getLocalName().startsWith("command"))
                || (OURS.equals(element.getNamespaceURI())
                        && element.getLocalName().equals("rowCommand"));
    }

    private static String said(Element element, String attribute, Map<String, String> given) {
        String value = element.getAttribute(attribute);
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            value = value.replace("#{" + parameter.getKey() + "}", parameter.getValue());
        }
        if (value.isEmpty() || value.contains("#{")) {
            throw new AssertionError("the name of a button must be there to read: " + attribute + "=\"" + value
                    + "\" of " + element.getTagName());
        }
        return value;
    }

    private static Map<String, String> parameters(Element include, Map<String, String> given) {
        Map<String, String> parameters = new HashMap<>(given);
        below(include)
                .filter(each -> "param".equals(each.getLocalName()))
                .forEach(each -> parameters.put(each.getAttribute("name"), each.getAttribute("value")));
        return parameters;
    }

    private static boolean isInclude(Element element) {
        return "include".equals(element.getLocalName())
                && element.getAttribute("src").startsWith("/");
    }

    private static void collect(String file, Set<String> files) throws Exception {
        if (files.add(file)) {
            List<String> included = new ArrayList<>();
            elements(path(file)).filter(PageForms::isInclude).forEach(each -> included.add(each.getAttribute("src")));
            for (String each : included) {
                collect(each, files);
            }
        }
    }

    private static Path path(String file) {
        return PAGES.resolve(file.substring(1));
    }

    private static Stream<Element> elements(Path file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return below(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
    }

    private static Stream<Element> below(Element top) {
        var all = top.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }
}
