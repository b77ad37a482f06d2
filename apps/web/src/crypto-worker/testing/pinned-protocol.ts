/** Every message: what the question holds, and what the answer does. Lengths are part of it. */
export const PINNED: Readonly<Record<string, { readonly asks: string; readonly says: string }>> = {
  suggestPassphrase: {
    asks: `{"language":["da","en"]}`,
    says: `{"passphrase":"text 1024"}`,
  },
  checkPassphrase: {
    asks: `{"email":"text 320","passphrase":"text 1024"}`,
    says: `{"problem":{"orNull":["PASSPHRASE_SHORT","PASSPHRASE_LONG","PASSPHRASE_COMMON","PASSPHRASE_PLAIN","PASSPHRASE_EMAIL"]}}`,
  },
  prepareSignUp: {
    asks: `{"uid":"uuid","email":"text 320","passphrase":"text 1024"}`,
    says: `{"serverSalt":"bytes 16","kdf":"text 1024","auth":"bytes 32","wrapPw":"bytes 72","edPk":"bytes 32","xPk":"bytes 32","kid":"bytes 16"}`,
  },
  signIn: {
    asks: `{"email":"text 320","passphrase":"text 1024","kdf":"text 1024","serverSalt":"text 64"}`,
    says: `{"auth":"bytes 32"}`,
  },
  unlock: {
    asks: `{"uid":"uuid","wrapPw":"text 128","kdf":"text 1024"}`,
    says: `{"kid":"bytes 16"}`,
  },
  changePassphrase: {
    asks: `{"uid":"uuid","email":"text 320","passphrase":"text 1024","newPassphrase":"text 1024","kdf":"text 1024","serverSalt":"text 64","wrapPw":"text 128"}`,
    says: `{"auth":"bytes 32","newServerSalt":"bytes 16","newKdf":"text 1024","newAuth":"bytes 32","newWrapPw":"bytes 72"}`,
  },
  whoIsOpen: {
    asks: `{}`,
    says: `{"uid":{"orNull":"uuid"},"kid":{"orNull":"bytes 16"}}`,
  },
  provePassphrase: {
    asks: `{"uid":"uuid","email":"text 320","passphrase":"text 1024","kdf":"text 1024","serverSalt":"text 64","wrapPw":"text 128"}`,
    says: `{"auth":"bytes 32"}`,
  },
  makeRecoverySheet: {
    asks: `{"uid":"uuid"}`,
    says: `{"code":"text 40","auth":"bytes 32","wrap":"bytes 72"}`,
  },
  readRecoverySheet: {
    asks: `{"code":"text 200"}`,
    says: `{"auth":"bytes 32"}`,
  },
  openByRecoverySheet: {
    asks: `{"uid":"uuid","wrap":"text 128"}`,
    says: `{"kid":"bytes 16"}`,
  },
  sealToNewPassphrase: {
    asks: `{"uid":"uuid","email":"text 320","passphrase":"text 1024"}`,
    says: `{"serverSalt":"bytes 16","kdf":"text 1024","auth":"bytes 32","wrapPw":"bytes 72"}`,
  },
  deviceRelease: {
    asks: `{"uid":"uuid"}`,
    says: `{"deviceId":{"orNull":"text 64"},"release":"bytes 32"}`,
  },
  trustDevice: {
    asks: `{"uid":"uuid","deviceId":"text 64","serverHalf":"bytes 32"}`,
    says: `{}`,
  },
  openByDevice: {
    asks: `{"uid":"uuid","serverHalf":"bytes 32"}`,
    says: `{"kid":"bytes 16"}`,
  },
  forgetDevice: {
    asks: `{"uid":"uuid","everything":"flag"}`,
    says: `{}`,
  },
  lock: {
    asks: `{}`,
    says: `{}`,
  },
  seen: {
    asks: `{"vaults":{"list":"uuid","most":1000}}`,
    says: `{"seen":{"list":{"vault":"uuid","seq":"count","head":"bytes 32"},"most":1000}}`,
  },
  makeVault: {
    asks: `{"vault":"uuid","about":{"kind":[{"kind":["group","facilitators"],"networkId":"uuid"},{"kind":["screening"],"programmeId":"uuid"},{"kind":["conversation"],"leaderId":"uuid","facilitatorId":"uuid"},{"kind":["personal"],"personId":"uuid"},{"kind":["evaluation"],"programmeId":"uuid"}]},"history":["from-join","full"],"keepUntil":"text 10","name":"text 400"}`,
    says: `{"vault":"uuid","seq":"count","entry":"bytes 64-65536","seals":{"list":{"epoch":"count","uid":"uuid","kid":"bytes 16","bytes":"bytes 80"},"most":10000}}`,
  },
  openVault: {
    asks: `{"vault":"uuid","about":{"kind":[{"kind":["group","facilitators"],"networkId":"uuid"},{"kind":["screening"],"programmeId":"uuid"},{"kind":["conversation"],"leaderId":"uuid","facilitatorId":"uuid"},{"kind":["personal"],"personId":"uuid"},{"kind":["evaluation"],"programmeId":"uuid"}]},"from":"count","entries":{"list":"text 88000","most":2000},"seals":{"list":{"epoch":"count","bytes":"text 400"},"most":1000}}`,
    says: `{"vault":"uuid","kind":["group","facilitators","conversation","personal","evaluation"],"about":{"kind":[{"kind":["group","facilitators"],"networkId":"uuid"},{"kind":["screening"],"programmeId":"uuid"},{"kind":["conversation"],"leaderId":"uuid","facilitatorId":"uuid"},{"kind":["personal"],"personId":"uuid"},{"kind":["evaluation"],"programmeId":"uuid"}]},"seq":"count","head":"bytes 32","epoch":"count","stale":"flag","closed":"flag","history":["from-join","full"],"keepUntil":"text 10","trust":["own","checked","unchecked","replaced"],"me":{"orNull":{"uid":"uuid","kid":"bytes 16","name":"text 240","role":["admin","member"],"since":"count","admitted":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}},"rekeyed":{"orNull":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}}}}},"members":{"list":{"uid":"uuid","kid":"bytes 16","name":"text 240","role":["admin","member"],"since":"count","admitted":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}},"rekeyed":{"orNull":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}}}},"most":20},"grants":{"list":{"uid":"uuid","epochs":{"list":"count","most":500}},"most":20},"readable":{"list":"count","most":500},"missing":{"list":"count","most":500}}`,
  },
  viewVault: {
    asks: `{"vault":"uuid"}`,
    says: `{"vault":"uuid","kind":["group","facilitators","conversation","personal","evaluation"],"about":{"kind":[{"kind":["group","facilitators"],"networkId":"uuid"},{"kind":["screening"],"programmeId":"uuid"},{"kind":["conversation"],"leaderId":"uuid","facilitatorId":"uuid"},{"kind":["personal"],"personId":"uuid"},{"kind":["evaluation"],"programmeId":"uuid"}]},"seq":"count","head":"bytes 32","epoch":"count","stale":"flag","closed":"flag","history":["from-join","full"],"keepUntil":"text 10","trust":["own","checked","unchecked","replaced"],"me":{"orNull":{"uid":"uuid","kid":"bytes 16","name":"text 240","role":["admin","member"],"since":"count","admitted":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}},"rekeyed":{"orNull":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}}}}},"members":{"list":{"uid":"uuid","kid":"bytes 16","name":"text 240","role":["admin","member"],"since":"count","admitted":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}},"rekeyed":{"orNull":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}}}},"most":20},"grants":{"list":{"uid":"uuid","epochs":{"list":"count","most":500}},"most":20},"readable":{"list":"count","most":500},"missing":{"list":"count","most":500}}`,
  },
  dropVault: {
    asks: `{"vault":"uuid"}`,
    says: `{}`,
  },
  changeVault: {
    asks: `{"vault":"uuid","change":{"op":[{"op":["add"],"uid":"uuid","role":["admin","member"],"how":["qr","voice","known"]},{"op":["rekey"],"uid":"uuid","how":["qr","voice"]},{"op":["grant"],"uid":"uuid","from":"count","to":"count"},{"op":["remove"],"uid":"uuid"},{"op":["role"],"uid":"uuid","role":["admin","member"]},{"op":["leave","rotate","close"]},{"op":["evalkey"],"x":"bytes 32","label":"text 200"}]}}`,
    says: `{"vault":"uuid","seq":"count","entry":"bytes 64-65536","seals":{"list":{"epoch":"count","uid":"uuid","kid":"bytes 16","bytes":"bytes 80"},"most":10000}}`,
  },
  sealMissing: {
    asks: `{"vault":"uuid","sealed":{"list":{"epoch":"count","uid":"uuid"},"most":10000}}`,
    says: `{"seals":{"list":{"epoch":"count","uid":"uuid","kid":"bytes 16","bytes":"bytes 80"},"most":10000}}`,
  },
  knownPeople: {
    asks: `{}`,
    says: `{"people":{"list":{"uid":"uuid","kid":"bytes 16","name":"text 240"},"most":1000}}`,
  },
  showJoinCode: {
    asks: `{"vault":"uuid"}`,
    says: `{"code":"text 14","fragment":"text 60","facilitatorKid":"bytes 16","endsAt":"count"}`,
  },
  hideJoinCode: {
    asks: `{"vault":"uuid"}`,
    says: `{}`,
  },
  checkJoins: {
    asks: `{"vault":"uuid","joins":{"list":{"id":"text 64","uid":"uuid","edPk":"text 64","xPk":"text 64","name":"text 1000","proof":"text 64"},"most":100}}`,
    says: `{"results":{"list":{"id":"text 64","uid":"uuid","name":"text 1000","proven":"flag"},"most":100}}`,
  },
  ackJoin: {
    asks: `{"vault":"uuid","uid":"uuid"}`,
    says: `{"ack":"bytes 32"}`,
  },
  answerJoinCode: {
    asks: `{"vault":"uuid","facilitatorKid":"bytes 16","code":"text 200","name":"text 400"}`,
    says: `{"edPk":"bytes 32","xPk":"bytes 32","proof":"bytes 32"}`,
  },
  acceptJoin: {
    asks: `{"vault":"uuid","about":{"kind":[{"kind":["group","facilitators"],"networkId":"uuid"},{"kind":["screening"],"programmeId":"uuid"},{"kind":["conversation"],"leaderId":"uuid","facilitatorId":"uuid"},{"kind":["personal"],"personId":"uuid"},{"kind":["evaluation"],"programmeId":"uuid"}]},"from":"count","entries":{"list":"text 88000","most":2000},"seals":{"list":{"epoch":"count","bytes":"text 400"},"most":1000},"ack":"text 64"}`,
    says: `{"vault":"uuid","kind":["group","facilitators","conversation","personal","evaluation"],"about":{"kind":[{"kind":["group","facilitators"],"networkId":"uuid"},{"kind":["screening"],"programmeId":"uuid"},{"kind":["conversation"],"leaderId":"uuid","facilitatorId":"uuid"},{"kind":["personal"],"personId":"uuid"},{"kind":["evaluation"],"programmeId":"uuid"}]},"seq":"count","head":"bytes 32","epoch":"count","stale":"flag","closed":"flag","history":["from-join","full"],"keepUntil":"text 10","trust":["own","checked","unchecked","replaced"],"me":{"orNull":{"uid":"uuid","kid":"bytes 16","name":"text 240","role":["admin","member"],"since":"count","admitted":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}},"rekeyed":{"orNull":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}}}}},"members":{"list":{"uid":"uuid","kid":"bytes 16","name":"text 240","role":["admin","member"],"since":"count","admitted":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}},"rekeyed":{"orNull":{"byName":"text 240","at":"count","how":{"orNull":["qr","voice","known"]}}}},"most":20},"grants":{"list":{"uid":"uuid","epochs":{"list":"count","most":500}},"most":20},"readable":{"list":"count","most":500},"missing":{"list":"count","most":500}}`,
  },
  compareCode: {
    asks: `{"vault":"uuid"}`,
    says: `{"code":"text 24"}`,
  },
  sealObject: {
    asks: `{"vault":"uuid","object":"uuid","type":[1,3,4,5,6],"version":"count","body":"text 262144"}`,
    says: `{"object":"uuid","type":[1,3,4,5,6],"version":"count","epoch":"count","head":"bytes 32","bytes":"bytes 702-262334"}`,
  },
  openObjects: {
    asks: `{"vault":"uuid","objects":{"list":{"object":"uuid","type":[1,3,4,5,6],"bytes":"text 352000","receivedAt":"count"},"most":10000}}`,
    says: `{"objects":{"list":{"ok":[{"object":"uuid","ok":[true],"type":[1,3,4,5,6],"version":"count","epoch":"count","author":{"uid":"uuid","kid":"bytes 16","name":"text 240"},"at":"count","body":"text 262144","marks":{"list":{"mark":[{"mark":["new-keys"],"since":"count","byName":"text 240"},{"mark":["received-later"],"reason":["left","new-keys"]}]},"most":2}},{"object":"uuid","ok":[false],"code":"text 20"}]},"most":10000}}`,
  },
  openVersions: {
    asks: `{"vault":"uuid","object":"uuid","type":[1,3,4,5,6],"versions":{"list":"text 352000","most":100}}`,
    says: `{"objects":{"list":{"ok":[{"object":"uuid","ok":[true],"type":[1,3,4,5,6],"version":"count","epoch":"count","author":{"uid":"uuid","kid":"bytes 16","name":"text 240"},"at":"count","body":"text 262144","marks":{"list":{"mark":[{"mark":["new-keys"],"since":"count","byName":"text 240"},{"mark":["received-later"],"reason":["left","new-keys"]}]},"most":2}},{"object":"uuid","ok":[false],"code":"text 20"}]},"most":10000}}`,
  },
  sealPins: {
    asks: `{"vault":"uuid"}`,
    says: `{"sealed":{"orNull":{"object":"uuid","type":[1,3,4,5,6],"version":"count","epoch":"count","head":"bytes 32","bytes":"bytes 702-262334"}}}`,
  },
  openPins: {
    asks: `{"vault":"uuid","bytes":"text 352000"}`,
    says: `{"vaults":"count"}`,
  },
  pinsObject: {
    asks: `{"vault":"uuid"}`,
    says: `{"object":"uuid"}`,
  },
  keepDraft: {
    asks: `{"uid":"uuid","slot":"text 200","text":"text 262144"}`,
    says: `{}`,
  },
  readDrafts: {
    asks: `{"uid":"uuid","slots":{"orNull":{"list":"text 200","most":10000}}}`,
    says: `{"drafts":{"list":{"slot":"text 200","text":"text 262144","savedAt":"count"},"most":10000}}`,
  },
  draftSlots: {
    asks: `{"uid":"uuid"}`,
    says: `{"slots":{"list":"text 200","most":10000}}`,
  },
  dropDraft: {
    asks: `{"uid":"uuid","slot":"text 200"}`,
    says: `{}`,
  },
};
