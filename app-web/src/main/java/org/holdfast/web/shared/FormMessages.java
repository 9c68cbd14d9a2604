package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.InvalidInputException;

/** Puts a refusal on the page: at the field that it names, where the page has an input of that id, else above. */
@ApplicationScoped
public class FormMessages {

    private final Texts texts;

    @Inject
    public FormMessages(Texts texts) {
        this.texts = texts;
    }

    /** Adds the messages of a refusal; of all problems at once where it has several. */
    public void add(FacesContext context, DomainException refusal) {
        if (refusal instanceof InvalidInputException several) {
            several.problems().forEach(problem -> addOne(context, problem));
            context.addMessage(null, message(texts.title(several), texts.detail(several)));
        } else {
            addOne(context, refusal);
        }
    }

    private void addOne(FacesContext context, DomainException refusal) {
        FacesMessage message = message(texts.title(refusal), texts.detail(refusal));
        Optional<UIComponent> input = Optional.ofNullable(refusal.parameters().get("field"))
                .flatMap(field -> find(context.getViewRoot(), field.toString()));
        input.ifPresent(component -> ((EditableValueHolder) component).setValid(false));
        context.addMessage(
                input.map(component -> component.getClientId(context)).orElse(null), message);
    }

    private static FacesMessage message(String title, String detail) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, title, detail);
    }

    private static Optional<UIComponent> find(UIComponent component, String id) {
        if (id.equals(component.getId()) && component instanceof EditableValueHolder) {
            return Optional.of(component);
        }
        Iterator<UIComponent> children = component.getFacetsAndChildren();
        while (children.hasNext()) {
            Optional<UIComponent> found = find(children.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
