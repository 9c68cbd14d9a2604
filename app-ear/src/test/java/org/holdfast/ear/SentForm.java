package org.holdfast.ear;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.ear.fixture.Http;

/**
 * What a button of a form that somebody is shown sends, with everything that the form needs typed in.
 *
 * @param action where it goes
 * @param button how requests name it
 * @param fields names and values, with those of the button
 */
record SentForm(String action, String button, List<List<String>> fields) {

    /** All buttons of all forms of a page; of the buttons of rows one each, as they differ in what they mean alone. */
    @SuppressWarnings("unchecked")
    static List<SentForm> on(Page page) {
        List<Map<String, Object>> found = (List<Map<String, Object>>) page.evaluate("""
                () => {
                  const typed = (field) => {
                    if (field.value && /^(name|title|organisation|description)$/.test(field.name)) return field.value + " anew";
                    if (field.value && field.name === "mail") return "anew." + field.value;
                    if (field.name === "people") return "many@example.com";
                    if (field.name === "codes") return "AWAY";
                    if (field.name === "into") return [...field.options].at(-1).value;
                    if (field.value || !(field.required || field.getAttribute("aria-required") === "true")) return field.value;
                    if (field.tagName === "SELECT") return [...field.options].map((each) => each.value).find((each) => each) ?? "";
                    if (field.type === "date") return "2099-12-31";
                    if (field.inputMode === "numeric") return "1";
                    return field.type === "email" || /mail|people/.test(field.name) ? "forged@example.com" : "Forged";
                  };
                  const sent = [];
                  for (const form of document.forms) {
                    if (form.method !== "post") continue;
                    const action = new URL(form.action);
                    const fields = [], buttons = new Map();
                    for (const field of form.elements) {
                      if (field.disabled || field.type === "button" || field.type === "file") continue;
                      if (field.type === "submit") {
                        const name = field.name || (form.dataset.bring ? "file" : "POST " + action.pathname);
                        if (!buttons.has(name)) buttons.set(name, field.name ? [[field.name, field.value]] : []);
                      } else if (field.name) {
                        fields.push([field.name, field.type === "checkbox" ? field.value : typed(field)]);
                      }
                    }
                    for (const [name, own] of buttons) {
                      sent.push({ action: action.pathname + action.search, button: name, fields: [...fields, ...own] });
                    }
                  }
                  return sent;
                }""");
        return found.stream()
                .map(form -> new SentForm((String) form.get("action"), (String) form.get("button"), (List<List<String>>)
                        form.get("fields")))
                .toList();
    }

    /** Sends it as whoever has these headers, as a browser does from a page of the same server. */
    HttpResponse<String> as(URI home, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", home.getScheme() + "://" + home.getAuthority())
                .POST(BodyPublishers.ofString(body()));
        headers.forEach(request::header);
        return Http.send(request);
    }

    /** What pages without a state keep instead of one. */
    boolean keepsNoState() {
        return fields.stream()
                .filter(field -> field.get(0).endsWith("ViewState"))
                .allMatch(field -> field.get(1).equals("stateless"));
    }

    private String body() {
        return fields.stream()
                .map(field -> Stream.of(field.get(0), field.get(1))
                        .map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }
}
