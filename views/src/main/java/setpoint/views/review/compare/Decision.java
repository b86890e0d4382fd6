package setpoint.views.review.compare;

import java.util.List;
import java.util.Optional;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Versions;
import setpoint.model.work.Reopening;

/// What is to be decided about the later of two, as things stand now, and what stands in its way. Immutable.
///
/// @param obstacle why it cannot be approved, apart from a missing rationale; empty where it can
/// @param isIdle whether it says what the newest version says, so that the draft may as well go
/// @param reopenings closed tasks that it asks something else of
/// @param startsRunning whether work is done on it once this step is taken, so that now is the time to reopen
public record Decision(
        Stage stage, Optional<String> obstacle, boolean isIdle, List<Proposal> proposals,
        List<Reopening> reopenings, boolean startsRunning) {
    /// Where the later one stands.
    public enum Stage {
        /// A draft, to be approved.
        APPROVE,
        /// The newest version, to be published.
        PUBLISH,
        /// The newest version, which is published.
        PUBLISHED,
        /// A version that others have followed.
        EARLIER
    }

    /// @param all the draft and all versions, the newest first
    public static Decision of(Snapshot now, String plan, Compared compared, List<Side> all) {
        var stage = stage(compared.to(), all);
        boolean anyPublished = Versions.newestPublication(now, plan).isPresent();
        boolean open = stage == Stage.APPROVE || stage == Stage.PUBLISH;
        var reopenings = open ? Reopening.before(now, plan, compared.to().content()) : List.<Reopening>of();
        var proposals = stage == Stage.APPROVE ? Proposals.in(now, plan) : List.<Proposal>of();
        var idle = stage == Stage.APPROVE ? newest(all).filter(n -> n.ref().equals(Optional.of(compared.ref())))
                : Optional.<Side>empty();
        var obstacle = idle.map(newest -> sameAs(newest, compared)).or(() -> obstacle(compared, proposals));
        return new Decision(
                stage, stage == Stage.APPROVE ? obstacle : Optional.empty(), idle.isPresent(), proposals, reopenings,
                stage == Stage.APPROVE ? !anyPublished : anyPublished);
    }

    private static Optional<Side> newest(List<Side> all) {
        return all.stream().filter(side -> !side.isDraft()).findFirst();
    }

    private static String sameAs(Side newest, Compared compared) {
        return "%s says exactly what %s says: there is nothing to approve. Change something, or discard the draft."
                .formatted(compared.to().name(), newest.name());
    }

    private static Stage stage(Side side, List<Side> all) {
        if (side.isDraft()) return Stage.APPROVE;
        if (newest(all).filter(newest -> newest.number() == side.number()).isEmpty()) return Stage.EARLIER;
        return side.publication() == null ? Stage.PUBLISH : Stage.PUBLISHED;
    }

    private static Optional<String> obstacle(Compared compared, List<Proposal> proposals) {
        int errors = compared.validation().errors().size();
        if (errors > 0)
            return Optional.of("%s in the way of an approval.".formatted(
                    errors == 1 ? "1 error stands" : errors + " errors stand"));
        if (!proposals.isEmpty())
            return Optional.of(Words.count(proposals.size(), "proposal") + " nobody has accepted yet.");
        return Optional.empty();
    }
}
