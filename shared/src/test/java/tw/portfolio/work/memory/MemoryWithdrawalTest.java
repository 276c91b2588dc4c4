package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.WithdrawalContract;

class MemoryWithdrawalTest extends WithdrawalContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }
}
