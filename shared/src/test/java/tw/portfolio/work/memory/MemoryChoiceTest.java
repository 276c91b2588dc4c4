package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.ChoiceContract;

class MemoryChoiceTest extends ChoiceContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }
}
