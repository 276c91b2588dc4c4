package tw.portfolio.transfer;

import java.util.List;
import java.util.Optional;
import tw.portfolio.record.nationalid.NationalId;

/**
 * A student of a package that was read.
 *
 * @param identity 身分證號, if it is one
 * @param shown the same with its middle hidden, for people
 * @param name 姓名, for people
 * @param pieces what can be kept of outcomes and achievements
 * @param cadres what can be kept of offices held among students
 * @param told what can't be kept, and why
 */
record PackagedStudent(
    Optional<NationalId> identity,
    String shown,
    String name,
    List<CarriedPiece> pieces,
    List<CarriedCadre> cadres,
    List<Told> told) {
  PackagedStudent {
    pieces = List.copyOf(pieces);
    cadres = List.copyOf(cadres);
    told = List.copyOf(told);
  }

  /**
   * Something that is not brought along as the package has it.
   *
   * @param list which list
   * @param number which row of it, from 1
   * @param why why
   * @param leftOut whether the whole row is left out
   */
  record Told(String list, int number, String why, boolean leftOut) {}

  long leftOut() {
    return told.stream().filter(Told::leftOut).count();
  }
}
