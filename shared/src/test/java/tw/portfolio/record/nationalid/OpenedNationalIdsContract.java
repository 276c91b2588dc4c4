package tw.portfolio.record.nationalid;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;

/** What every {@link OpenedNationalIds} gives of what its {@link RecordStore} was given. */
public abstract class OpenedNationalIdsContract {
  private Ports ports;

  /** Opens an empty store, to write and to read. */
  protected abstract Ports open();

  /**
   * Ports over one and the same store.
   *
   * @param store to write
   * @param opened to read
   */
  public record Ports(RecordStore store, OpenedNationalIds opened) {}

  @BeforeEach
  void openTheStore() {
    ports = open();
  }

  @Test
  void shouldGiveTheIdsOfThoseWhoAreAskedFor() {
    write(Records.anew(Records.CLASS_101));
    write(Records.anew(Records.MING, Records.HUA));

    assertThat(ports.opened().of(SCHOOL, List.of(Records.MING.person(), Staff.LIN.id())))
        .containsExactly(Map.entry(Records.MING.person(), Records.MING.identity()));
    assertThat(ports.opened().of(SCHOOL, List.of())).isEmpty();
    assertThat(ports.opened().of(new SchoolCode("190301"), List.of(Records.MING.person())))
        .isEmpty();
  }

  @Test
  void shouldHaveNobodysIdWhereNoneWasSealed() {
    assertThat(ports.opened().of(SCHOOL, List.of(Ids.person(1)))).isEmpty();
  }

  private void write(List<RecordChange> changes) {
    Author author = Author.of(Staff.actor(Staff.EQUIPMENT_HEAD));
    assertThat(ports.store().write(SCHOOL, changes, author, "", NOW)).isEmpty();
  }
}
