package tw.portfolio.local.year.model;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Somebody of the school as the model knows them. */
public final class Somebody {
  private final String id;
  private final Set<String> offices;
  private final Optional<String> className;
  private final int grade;
  private Optional<String> address;
  private Set<DayOfWeek> wants = EnumSet.allOf(DayOfWeek.class);
  private boolean inUse = true;

  /**
   * Somebody.
   *
   * @param offices every office, by its code; STUDENT of a student
   * @param className where a student sits, or which class a homeroom teacher leads
   * @param grade 1 to 3 of a student, 0 of others
   * @param address where mail goes
   */
  public Somebody(
      String id,
      Set<String> offices,
      Optional<String> className,
      int grade,
      Optional<String> address) {
    this.id = id;
    this.offices = Set.copyOf(offices);
    this.className = className;
    this.grade = grade;
    this.address = address;
  }

  /** Who. */
  public String id() {
    return id;
  }

  /** Which class. */
  public Optional<String> className() {
    return className;
  }

  /** Where mail goes, if anywhere. */
  public Optional<String> address() {
    return address;
  }

  /** Mail goes there from now on, or nowhere. */
  public void reachedAt(Optional<String> other) {
    address = other;
  }

  /** Mail that is not demanded is wanted on these days alone from now on. */
  public void wantsMailOn(Set<DayOfWeek> days) {
    wants = Set.copyOf(days);
  }

  /** The account is in use, or not, from now on. */
  public void inUse(boolean used) {
    inUse = used;
  }

  /** Whether the account is in use. */
  public boolean isInUse() {
    return inUse;
  }

  boolean wantsMailOn(DayOfWeek day) {
    return wants.contains(day);
  }

  /** Whether somebody has any of these offices. */
  public boolean has(String... any) {
    return Set.of(any).stream().anyMatch(offices::contains);
  }

  /** Every office. */
  public Set<String> offices() {
    return offices;
  }

  /** Whether somebody is in the last grade. */
  public boolean isSenior() {
    return grade == 3;
  }
}
