import {sentenceSplitter} from '../sentences.ts'

export const sentences = sentenceSplitter({
  noEnd: new Set(
    'alt ang avs bet bil bl.a ca dir dnr dr dvs d.v.s e.d ell enl ev exkl f.d f.n f.ö forts fr.a fr.o.m ggr i.o.m i.st.f inkl jfr kap kl max milj min mån nr m.a.o obs p.g.a prof prop resp rskr s s.k st t.ex tel tfn t.o.m v'.split(
      ' ',
    ),
  ),
  beforeDigit: /^(?:kap|kl|nr|dnr|prop|bet|dir|rskr|s|v|st|bil|ca|max|min|tel|tfn)$/u,
})
