package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReadoutTest {
    @Test
    void keepsCornersThatThereAre() {
        Readout readout = Readout.standard().withCorners(List.of(4, 0, 2));
        assertThat(readout.within(5)).isEqualTo(readout);
    }

    @Test
    void cornersThatThereAreNotGiveWayToTheFirstClasses() {
        assertThat(Readout.standard().withCorners(List.of(4, 0, 2)).within(4).corners()).containsExactly(0, 1, 2);
    }

    @Test
    void twoClassesHaveTwoCorners() {
        assertThat(Readout.standard().within(2).corners()).containsExactly(0, 1);
    }

    @Test
    void aThirdClassGetsItsCornerBack() {
        assertThat(Readout.standard().within(2).within(3).corners()).containsExactly(0, 1, 2);
    }

    @Test
    void refusesOneDigit() {
        assertThatThrownBy(() -> Readout.standard().withDigits(1)).hasMessage("digits: expected from 2 to 6, found 1");
    }
}
