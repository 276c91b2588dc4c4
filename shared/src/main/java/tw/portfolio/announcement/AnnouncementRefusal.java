package tw.portfolio.announcement;

import java.util.Optional;
import tw.portfolio.kernel.store.Rejection;

/** Why a write about an announcement did not happen. */
public sealed interface AnnouncementRefusal extends Rejection {
  /** The announcement is not as supposed. */
  record AnnouncementDiffers(Optional<Announcement> current) implements AnnouncementRefusal {}
}
