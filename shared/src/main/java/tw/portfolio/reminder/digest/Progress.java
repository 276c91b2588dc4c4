package tw.portfolio.reminder.digest;

import java.util.List;

/**
 * How far some students are, in numbers.
 *
 * @param students how many there are
 * @param unsent pieces that were uploaded and never sent
 * @param waiting pieces that wait for certification
 * @param returned pieces that were returned
 * @param unselected students who have not chosen, though they can
 * @param behind students who are missing something
 * @param names the first of these, by seat
 */
public record Progress(
    int students,
    int unsent,
    int waiting,
    int returned,
    int unselected,
    int behind,
    List<String> names) {
  /** Copies the list. */
  public Progress {
    names = List.copyOf(names);
  }

  String chinese() {
    return "%d 人：已上傳未送出 %d 件、待認證 %d 件、退回 %d 件、尚未勾選 %d 人，共 %d 人有事未完成。"
        .formatted(students, unsent, waiting, returned, unselected, behind);
  }

  String english() {
    return "%d students; %d pieces never sent, %d waiting, %d returned; %d students have not chosen;"
            .formatted(students, unsent, waiting, returned, unselected)
        + " %d are missing something. ".formatted(behind);
  }
}
