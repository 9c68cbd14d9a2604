package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.holdfast.domain.shared.DomainException;

/** The texts of errors and notices, with {@code {name}} where a parameter goes. */
@Named
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "org.holdfast.web.messages";

    private final ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    /** What is wrong, in a few words. */
    public String title(DomainException refusal) {
        return text("error." + refusal.code() + ".title", refusal.parameters());
    }

    /** What is wrong and what to do about it, in a sentence or two. */
    public String detail(DomainException refusal) {
        return text("error." + refusal.code() + ".detail", refusal.parameters());
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key without parameters. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key with its parameters; the key itself where there is no text. */
    public String text(String key, Map<String, ?> parameters) {
        String text = has(key) ? bundle.getString(key) : key;
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", shown(parameter));
        }
        return text;
    }

    /** A permission by what it allows; its label is for programs. */
    private String shown(Map.Entry<String, ?> parameter) {
        String words = "permission." + parameter.getValue();
        return parameter.getKey().equals("permission") && has(words)
                ? bundle.getString(words)
                : shown(parameter.getValue());
    }

    private static String shown(Object value) {
        return value instanceof Number number
                ? NumberFormat.getInstance(Locale.ENGLISH).format(number)
                : value.toString();
    }
}
