package tw.portfolio.group;

import java.time.LocalDateTime;
import java.util.List;
import tw.portfolio.school.Term;

/**
 * A meeting of the working group (工作小組會議).
 *
 * @param id its id
 * @param plan what members are invited to
 * @param state how far it is
 * @param minutes what came of it; {@link Minutes#NONE} before it was held
 * @param version how often it was written, from 1
 */
public record Meeting(MeetingId id, Plan plan, MeetingState state, Minutes minutes, int version) {
  /** How many decisions a meeting has at most. */
  public static final int MOST_DECISIONS = 50;

  /**
   * What members are invited to.
   *
   * @param starts when, by the clock of Taiwan
   * @param place where
   * @param agenda 議程
   */
  public record Plan(LocalDateTime starts, String place, String agenda) {}

  /**
   * What came of a meeting.
   *
   * @param attendance who was there, a line a seat
   * @param decisions 決議, in their order
   * @param text 會議紀錄
   */
  public record Minutes(List<Attendance> attendance, List<String> decisions, String text) {
    /** Nothing yet. */
    public static final Minutes NONE = new Minutes(List.of(), List.of(), "");

    /** Copies the lists. */
    public Minutes {
      attendance = List.copyOf(attendance);
      decisions = List.copyOf(decisions);
    }

    /** How many seats were there or were stood in for. */
    public long present() {
      return attendance.stream()
          .filter(one -> one.presence() == Presence.PRESENT || one.presence() == Presence.DEPUTISED)
          .count();
    }
  }

  /**
   * Whether a seat was there.
   *
   * @param seat the seat
   * @param name who holds it, or who stood in
   * @param presence whether there
   */
  public record Attendance(Seat seat, String name, Presence presence) {}

  /** The semester that it is in. */
  public Term term() {
    return Term.of(plan.starts().toLocalDate());
  }

  /** Whether it took place. */
  public boolean wasHeld() {
    return state == MeetingState.HELD || state == MeetingState.APPROVED;
  }

  Meeting changed(Plan next) {
    return new Meeting(id, next, state, minutes, version + 1);
  }

  Meeting held(Minutes next) {
    return new Meeting(id, plan, MeetingState.HELD, next, version + 1);
  }

  Meeting in(MeetingState next) {
    return new Meeting(id, plan, next, minutes, version + 1);
  }
}
