package tw.portfolio.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.evaluation.Award.Decision;
import tw.portfolio.evaluation.Award.Proposal;
import tw.portfolio.group.MeetingId;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** What every {@link AwardStore} does. */
public abstract class AwardStoreContract extends StoreContract {
  private static final Author BY = new Author.Platform();

  private final Ids ids = new Ids(1);
  private AwardStore awards;

  /** Awards beside the stores that were opened last. */
  protected abstract AwardStore awards();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheAwards() {
    awards = awards();
  }

  @Test
  void shouldKeepWhatIsProposedTheNewestSemesterFirst() {
    Award earlier = proposed("1142", Optional.of(Staff.LIN.id()));
    Award later = proposed("1151", Optional.empty());

    assertThat(awards.of(SCHOOL)).containsExactly(later, earlier);
    assertThat(awards.find(SCHOOL, earlier.id())).contains(earlier);
    assertThat(awards.of(new SchoolCode("213304"))).isEmpty();
    assertThat(awards.find(new SchoolCode("213304"), earlier.id())).isEmpty();
  }

  @Test
  void shouldWriteADecisionOnceWithItsLine() {
    Award award = proposed("1142", Optional.of(Staff.LIN.id()));
    Award decided =
        award.decided(
            AwardState.AGREED, new Decision(new MeetingId(ids.get()), "嘉獎二次", "照案通過", NOW));

    assertThat(write(Optional.of(award), decided, ChangeAction.CONFIRM)).isTrue();
    assertThat(write(Optional.of(award), award.withdrawn(), ChangeAction.WITHDRAW)).isFalse();

    assertThat(awards.find(SCHOOL, award.id())).contains(decided);
    assertThat(actions(new Subject(SubjectKind.AWARD, award.id().text())))
        .containsExactly(ChangeAction.ADD, ChangeAction.CONFIRM);
  }

  private Award proposed(String term, Optional<PersonId> person) {
    Award award =
        new Award(
            new AwardId(ids.get()),
            new Proposal(Term.parse(term), "林美玲", person, "教務處", "認證及時", "嘉獎一次"),
            AwardState.PROPOSED,
            Optional.empty(),
            1);
    assertThat(write(Optional.empty(), award, ChangeAction.ADD)).isTrue();
    return award;
  }

  private boolean write(Optional<Award> before, Award after, ChangeAction action) {
    return awards.write(SCHOOL, after, AwardLine.of(before, after, action, BY, "", NOW));
  }
}
