package org.holdfast.security.workos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.DirectoryProvider;
import org.holdfast.domain.directory.EventPage;
import org.holdfast.domain.directory.ToldDirectory;
import org.holdfast.domain.directory.ToldGroup;
import org.holdfast.domain.directory.ToldPerson;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signon.ProviderOrganisation;

/** WorkOS as the broker of directories. */
@ApplicationScoped
public class WorkosDirectories implements DirectoryProvider {

    /** Where events are pushed to. */
    public static final String WEBHOOK = "/webhooks/workos";

    private final Workos workos;
    private final PublicUrl url;
    private final Clock clock;

    @Inject
    public WorkosDirectories(Workos workos, PublicUrl url, Clock clock) {
        this.workos = workos;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return workos.settings().isPresent();
    }

    @Override
    public boolean pushes() {
        return workos.settings().flatMap(WorkosSettings::webhookSecret).isPresent();
    }

    @Override
    public String webhook() {
        return url.at(WEBHOOK);
    }

    @Override
    public List<ToldDirectory> directories(ProviderOrganisation organisation) {
        return api().directories(organisation);
    }

    @Override
    public List<ToldGroup> groups(DirectoryId directory, BooleanSupplier wanted) {
        return api().groups(directory, wanted);
    }

    @Override
    public List<ToldPerson> people(DirectoryId directory, BooleanSupplier wanted) {
        return api().people(directory, wanted);
    }

    @Override
    public List<String> crew(DirectoryId directory, String group, BooleanSupplier wanted) {
        return api().crew(directory, group, wanted);
    }

    @Override
    public EventPage events(Optional<String> after, Instant from) {
        return new WorkosDirectoryApi(workos.clientForNews(), workos.pause()).events(after, from, clock.instant());
    }

    private WorkosDirectoryApi api() {
        return new WorkosDirectoryApi(workos.client(), workos.pause());
    }
}
