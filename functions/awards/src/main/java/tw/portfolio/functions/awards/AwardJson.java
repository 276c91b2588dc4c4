package tw.portfolio.functions.awards;

import java.util.Optional;
import tw.portfolio.evaluation.Award;
import tw.portfolio.evaluation.Award.Decision;
import tw.portfolio.evaluation.Award.Proposal;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.PersonId;

/** Awards as answers show them. */
final class AwardJson {
  private AwardJson() {}

  static Json of(Award award) {
    Proposal proposal = award.proposal();
    return Json.object()
        .put("awardId", award.id().text())
        .put("version", award.version())
        .put("year", proposal.term().year().number())
        .put("semester", proposal.term().semester().number())
        .put("name", proposal.name())
        .putIfPresent("personId", proposal.person().map(PersonId::text))
        .put("office", proposal.office())
        .put("merit", proposal.merit())
        .put("kind", proposal.kind())
        .put("state", award.state().code())
        .put("stateName", award.state().chinese())
        .putIfPresent("decision", award.decision().map(AwardJson::of));
  }

  private static Json of(Decision decision) {
    return Json.object()
        .put("meetingId", decision.meeting().text())
        .putIfPresent("kind", Optional.of(decision.kind()).filter(kind -> !kind.isEmpty()))
        .put("note", decision.note())
        .put("at", decision.at());
  }
}
