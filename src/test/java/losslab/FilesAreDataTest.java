package losslab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is in a file is data: nothing of this program can run it, look up a class by its name, or follow an address in it.
class FilesAreDataTest {
    private static JavaClasses house;

    @BeforeAll
    static void enter() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("losslab");
    }

    @Test
    void noObjectsAreReadAsJavaWritesThem() {
        noClasses().should().dependOnClassesThat(assignableTo(ObjectInputStream.class)).check(house);
    }

    @Test
    void nothingRunsScripts() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("javax.script..", "javax.tools..", "jdk.jshell.."))
                .check(house);
    }

    @Test
    void nothingStartsPrograms() {
        noClasses().should().callMethod(Runtime.class, "exec", String.class)
                .orShould().callMethod(Runtime.class, "exec", String[].class)
                .orShould().dependOnClassesThat(assignableTo(ProcessBuilder.class)).check(house);
    }

    @Test
    void nothingTalksToANetwork() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.net..", "java.rmi..", "javax.naming..",
                "javax.net..").and(not(assignableTo(URL.class)))
                .or(resideInAnyPackage("java.nio.channels..").and(assignableTo("java.nio.channels.NetworkChannel"))))
                .check(house);
    }

    @Test
    void noAddressIsOpened() {
        noClasses().should().callMethod(URL.class, "openStream").orShould().callMethod(URL.class, "openConnection")
                .orShould().callConstructor(URL.class, String.class)
                .orShould().dependOnClassesThat(assignableTo(URLClassLoader.class)).check(house);
    }

    @Test
    void noClassIsLookedUpByName() {
        noClasses().should().callMethod(Class.class, "forName", String.class)
                .orShould().callMethod(ClassLoader.class, "loadClass", String.class)
                .orShould().dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
                .orShould().dependOnClassesThat(assignableTo(MethodHandles.class))
                .check(house);
    }

    /// Pictures are written as XML, and never read.
    @Test
    void noXmlIsRead() {
        noClasses().should().callMethodWhere(describe("XML is parsed",
                call -> call.getTarget().getName().equals("parse")
                        && call.getTargetOwner().getPackageName().startsWith("javax.xml")))
                .orShould().dependOnClassesThat(resideInAnyPackage("javax.xml.stream..", "org.xml.sax.."))
                .check(house);
    }
}
