package org.holdfast.web.shared;

import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;

/**
 * What the buttons of the rows of a list do. It stands once in their form and shows nothing itself. A button of Faces
 * within a list is named by the number of its row, and pages keep no state: whoever changes the list between showing
 * and pressing, by a name that sorts elsewhere, would make it mean another thing. These buttons name what is meant.
 */
public class RowAction extends UICommand {

    /** What the name of every button of a row begins with; what it does follows. */
    static final String PREFIX = "row-";

    public RowAction() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        Object does = getAttributes().get("does");
        if (context.getExternalContext().getRequestParameterMap().containsKey(PREFIX + does)) {
            queueEvent(new ActionEvent(context, this));
        }
    }
}
