package org.holdfast.web.dev;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteName;
import org.holdfast.web.shared.Onward;
import org.jspecify.annotations.Nullable;

/** A form to try the components with. */
@Named("sample")
@RequestScoped
public class SamplePage {

    private final Onward onward;
    private String name = "North Store";
    private String code = "";
    private String country = "CH";
    private String comment = "";
    private boolean active = true;

    @Inject
    public SamplePage(Onward onward) {
        this.onward = onward;
    }

    /** Checks the values and leaves a notice. */
    public void save() {
        InputCheck check = new InputCheck();
        check.value(() -> new SiteName(name));
        check.value(() -> new SiteCode(code));
        check.value(() -> Country.parse(country));
        check.done();
        onward.to("/dev/components", "page-expired", Map.of());
    }

    /** Breaks, to see the page of an unforeseen error. */
    public void fail() {
        throw new IllegalStateException("asked to fail");
    }

    public Instant getMoment() {
        return Instant.EPOCH;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country == null ? "" : country;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
