package tw.portfolio.evaluation.dynamo;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.evaluation.Award;
import tw.portfolio.evaluation.Award.Decision;
import tw.portfolio.evaluation.Award.Proposal;
import tw.portfolio.evaluation.AwardId;
import tw.portfolio.evaluation.AwardState;
import tw.portfolio.group.MeetingId;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Awards as items of one partition. */
final class AwardItems {
  private static final String PERSON = "person";
  private static final String MEETING = "meeting";
  private static final String DECIDED = "decidedAt";
  private static final String STATE = "state";

  private AwardItems() {}

  static String partition(SchoolCode school) {
    return school + "#AWARDS";
  }

  static Key key(SchoolCode school, AwardId id) {
    return new Key(partition(school), id.text());
  }

  static Item write(SchoolCode school, Award award) {
    Proposal proposal = award.proposal();
    return Item.at(key(school, award.id()))
        .text("award", award.id().text())
        .text("term", proposal.term().toString())
        .text("name", proposal.name())
        .text(PERSON, proposal.person().map(PersonId::text))
        .text("office", proposal.office())
        .text("merit", proposal.merit())
        .text("kind", proposal.kind())
        .text(STATE, award.state().code())
        .text(MEETING, award.decision().map(one -> one.meeting().text()))
        .text("given", award.decision().map(Decision::kind))
        .text("note", award.decision().map(Decision::note))
        .text(DECIDED, award.decision().map(one -> one.at().toString()))
        .number(Attributes.VERSION, award.version());
  }

  static Award read(Item item) {
    return new Award(
        new AwardId(item.text("award")),
        new Proposal(
            Term.parse(item.text("term")),
            item.text("name"),
            item.optionalText(PERSON).map(PersonId::new),
            item.text("office"),
            item.text("merit"),
            item.text("kind")),
        AwardState.ofCode(item.text(STATE))
            .orElseThrow(() -> new IllegalStateException("No state: " + item.text(STATE))),
        decision(item),
        item.integer(Attributes.VERSION));
  }

  private static Optional<Decision> decision(Item item) {
    return item.optionalText(MEETING)
        .map(
            meeting ->
                new Decision(
                    new MeetingId(meeting),
                    item.text("given"),
                    item.text("note"),
                    Instant.parse(item.text(DECIDED))));
  }
}
