package org.holdfast.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.site.ReadSiteImports;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.StartSiteImport;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** First step of importing sites: a file is brought. */
@Named("siteImports")
@RequestScoped
public class SiteImportsPage {

    private static final int RECENT = 10;

    private final Parameters parameters;
    private final Onward onward;
    private final StartSiteImport starting;
    private final Supplier<Actor> actor;
    private final Supplier<List<SiteImport>> recent;

    @Inject
    public SiteImportsPage(
            Parameters parameters,
            Onward onward,
            CurrentActor caller,
            StartSiteImport starting,
            ReadSiteImports reading) {
        this.parameters = parameters;
        this.onward = onward;
        this.starting = starting;
        this.actor = Once.of(caller::get);
        this.recent = Once.of(
                () -> reading.page(actor.get(), PageRequest.first(RECENT)).items());
    }

    /** The newest imports. */
    public List<SiteImport> recent() {
        return recent.get();
    }

    /** Starts with the file that the script has brought. */
    public void start() {
        SiteImport started = starting.start(
                actor.get(), new FileId(parameters.text("brought").orElse("")));
        onward.to("/import/sites/" + started.id().value());
    }
}
