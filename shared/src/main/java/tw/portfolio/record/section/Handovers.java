package tw.portfolio.record.section;

import java.time.Instant;
import java.util.List;

/** What is to be handed over, of any school. Whatever writes an enrolment or a section opens it. */
public interface Handovers {
  /** What was opened before that moment and is not closed, oldest first. */
  List<Handover> open(Instant before);

  /** Closes one, unless it has been opened again since. */
  void close(Handover done);
}
