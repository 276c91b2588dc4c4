package tw.portfolio.group;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Where the working group and its meetings are kept. */
public interface GroupStore {
  /** The group and all its meetings. One round trip a megabyte: some ten years. */
  Kept of(SchoolCode school);

  /**
   * Writes who is in the group, with its line in the history.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean seat(SchoolCode school, WorkingGroup after, Change line);

  /**
   * Writes a meeting with its line in the history.
   *
   * @param after its version is one more than what it was
   * @return false if somebody else has changed it, so that nothing has changed
   */
  boolean write(SchoolCode school, Meeting after, Change line);

  /**
   * What is kept of a school's working group.
   *
   * @param group who is in it
   * @param meetings its meetings, the newest first
   */
  record Kept(WorkingGroup group, List<Meeting> meetings) {
    /** Copies the list. */
    public Kept {
      meetings = List.copyOf(meetings);
    }

    /** The meeting of that id. */
    public Optional<Meeting> meeting(MeetingId id) {
      return meetings.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }
}
