package tw.portfolio.transfer;

import java.util.List;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.PersonId;

/**
 * Whose record is to be packed for another school, as the job keeps it.
 *
 * @param students the students
 * @param sealed the password, sealed
 */
record TransferOrder(List<PersonId> students, String sealed) {
  private static final String STUDENTS = "students";
  static final String PASSWORD = "password";

  TransferOrder {
    students = List.copyOf(students);
  }

  Document stored() {
    return Document.empty()
        .putTexts(STUDENTS, students.stream().map(PersonId::text).toList())
        .put(PASSWORD, sealed);
  }

  static TransferOrder of(Document stored) {
    return new TransferOrder(
        stored.texts(STUDENTS).stream().map(PersonId::new).toList(), stored.text(PASSWORD));
  }
}
